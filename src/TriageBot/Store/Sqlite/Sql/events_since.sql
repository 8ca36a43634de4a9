select e.seq, e.case_id, e.at, e.kind, e.actor, e.digest, e.hash, p.salt, p.body
from event e left join payload p on p.id = e.payload_id
where e.seq > @seq order by e.seq limit @max;
