select s.case_id
from sla s
join cases c on c.id = s.case_id
join customer p on p.id = c.customer_id
where s.kind = 'followUp' and s.due_at <= @before and s.fired_at is null
  and c.state in (select value from json_each(@states))
  and coalesce(json_extract(p.preferences, '$.noFollowUp'), 0) = 0
order by s.due_at
limit @max;
