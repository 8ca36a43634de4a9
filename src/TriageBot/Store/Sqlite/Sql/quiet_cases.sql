select c.id
from cases c
where c.state = 'resolved' and (select max(at) from event where case_id = c.id) <= @before
order by c.id
limit @max;
