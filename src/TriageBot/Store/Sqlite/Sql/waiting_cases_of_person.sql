with recursive person (id) as (
  select @customer_id
  union
  select s.other_id from person p join same_person s on s.customer_id = p.id and s.until is null
  union
  select s.customer_id from person p join same_person s on s.other_id = p.id and s.until is null)
select c.id
from person p
join cases c on c.customer_id = p.id
where c.state in ('heard', 'triaged', 'drafted', 'handedOver')
order by c.id;
