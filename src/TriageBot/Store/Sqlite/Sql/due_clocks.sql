select case_id
from sla
where kind = @kind and due_at <= @before and fired_at is null
order by due_at
limit @max;
