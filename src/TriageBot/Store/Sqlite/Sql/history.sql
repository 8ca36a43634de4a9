with recursive person (id) as (
  select value from json_each(@customers)
  union
  select s.other_id from person p join same_person s on s.customer_id = p.id and s.until is null
  union
  select s.customer_id from person p join same_person s on s.other_id = p.id and s.until is null)
select coalesce(sum(s.mentions), 0), coalesce(sum(s.complaints), 0), min(s.first_at), max(s.last_at), coalesce(max(s.worst_mood), 0),
  (select n.since from listening n where n.channel = @channel and n.brand = @brand),
  (select min(k.first_contact) from person p join known k on k.customer_id = p.id and k.brand = @brand),
  (select max(k.vip) from person p join known k on k.customer_id = p.id and k.brand = @brand)
from person p
join link l on l.customer_id = p.id and l.until is null
join standing s on s.account_id = l.account_id and s.brand = @brand;
