with recursive person (id) as (
  select @customer_id
  union
  select s.other_id from person p join same_person s on s.customer_id = p.id and s.until is null
  union
  select s.customer_id from person p join same_person s on s.other_id = p.id and s.until is null)
select c.id, c.state, c.opened_at, substr(m.body, 1, 80)
from person p
join cases c on c.customer_id = p.id
join message m on m.id = c.newest_message_id
where c.id <> @case_id
order by c.opened_at desc
limit 20;
