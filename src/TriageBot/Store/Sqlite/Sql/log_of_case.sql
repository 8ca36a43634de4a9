select e.at, e.actor, p.body from event e join payload p on p.id = e.payload_id where e.case_id = @case_id order by e.seq;
