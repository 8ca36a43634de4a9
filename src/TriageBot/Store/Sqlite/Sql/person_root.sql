with recursive person (id) as (
  select value from json_each(@customers)
  union
  select s.other_id from person p join same_person s on s.customer_id = p.id and s.until is null
  union
  select s.customer_id from person p join same_person s on s.other_id = p.id and s.until is null)
select min(id) from person;
