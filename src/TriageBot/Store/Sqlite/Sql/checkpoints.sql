select id, at, seq, hash from checkpoint order by id;
