insert into checkpoint (at, seq, hash) values (@at, @seq, @hash);
