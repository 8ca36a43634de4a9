with said as (
  select e.seq, e.case_id, e.at, e.actor, e.kind, p.body
  from event e
  join payload p on p.id = e.payload_id
  where e.kind in ('Relabelled', 'Rejected', 'NeedsNoReply', 'MarkedSpam', 'TakenBack')
    or e.kind = 'Approved' and p.body <> '' and json_extract(p.body, '$.edited'))
select case_id, at, actor, body
from (
  select seq, case_id, at, actor, body from said
  union all
  select e.seq, e.case_id, e.at, e.actor, p.body
  from event e
  join payload p on p.id = e.payload_id
  where e.kind in ('Heard', 'Triaged', 'SetAside') and e.case_id in (select case_id from said))
where body <> ''
order by seq;
