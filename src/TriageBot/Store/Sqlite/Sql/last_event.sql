select max(seq) from event;
