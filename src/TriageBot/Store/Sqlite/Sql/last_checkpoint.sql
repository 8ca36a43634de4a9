select id, at, seq, hash from checkpoint order by id desc limit 1;
