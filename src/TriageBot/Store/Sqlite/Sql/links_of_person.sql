with recursive person (id) as (
  select @customer_id
  union
  select s.other_id from person p join same_person s on s.customer_id = p.id and s.until is null
  union
  select s.customer_id from person p join same_person s on s.other_id = p.id and s.until is null)
select p.id, a.channel, a.handle, s.kind, s.evidence, s.since, @customer_id in (s.customer_id, s.other_id)
from person p
join same_person s on s.until is null and (s.customer_id = p.id or s.other_id = p.id)
  and s.id = (
    select o.id from same_person o
    where o.until is null and (o.customer_id = p.id or o.other_id = p.id)
    order by @customer_id in (o.customer_id, o.other_id) desc, o.id
    limit 1)
join link l on l.customer_id = p.id and l.until is null
join account a on a.id = l.account_id
where p.id <> @customer_id
order by s.since, p.id;
