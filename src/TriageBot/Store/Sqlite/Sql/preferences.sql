with recursive person (id) as (
  select @customer_id
  union
  select s.other_id from person p join same_person s on s.customer_id = p.id and s.until is null
  union
  select s.customer_id from person p join same_person s on s.other_id = p.id and s.until is null)
select c.preferences, p.id = @customer_id
from person p
join customer c on c.id = p.id
where c.preferences is not null
order by p.id <> @customer_id, p.id;
