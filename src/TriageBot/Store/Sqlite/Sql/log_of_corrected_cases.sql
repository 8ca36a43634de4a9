select e.case_id, e.at, e.actor, p.body
from event e
join payload p on p.id = e.payload_id
where e.kind in ('Heard', 'Triaged', 'SetAside', 'Relabelled', 'Rejected', 'NeedsNoReply', 'MarkedSpam', 'TakenBack', 'Approved')
  and e.case_id in (
    select case_id from event where kind in ('Relabelled', 'Rejected', 'NeedsNoReply', 'MarkedSpam', 'TakenBack', 'Approved'))
  and p.body <> ''
order by e.seq;
