select seq, hash from event where seq > @seq order by seq limit @max;
