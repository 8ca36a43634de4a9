select c.id, c.state, c.opened_at, substr(m.body, 1, 80)
from cases c
join message m on m.id = c.newest_message_id
where c.customer_id = @customer_id and c.id <> @case_id
order by c.opened_at desc
limit 20;
