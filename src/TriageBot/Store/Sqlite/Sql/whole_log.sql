select e.case_id, e.at, e.actor, p.body from event e join payload p on p.id = e.payload_id order by e.seq;
