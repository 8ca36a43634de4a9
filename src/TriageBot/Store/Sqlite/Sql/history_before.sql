with recursive person (id) as (
  select value from json_each(@customers)
  union
  select s.other_id from person p join same_person s on s.customer_id = p.id and s.until is null
  union
  select s.customer_id from person p join same_person s on s.other_id = p.id and s.until is null)
select
  count(t.message_id) + coalesce((select sum(k.mentions) from person p join known k on k.customer_id = p.id and k.brand = @brand), 0),
  coalesce(sum(json_extract(t.json, '$.severity') > 0), 0) + coalesce((select sum(k.complaints) from person p join known k on k.customer_id = p.id and k.brand = @brand), 0),
  min(m.posted_at),
  max(m.posted_at),
  coalesce(max(case when json_extract(t.json, '$.severity') = 0 then cast(round(1000 * json_extract(t.json, '$.sentiment.scores.negative')) as integer) end), 0),
  (select n.since from listening n where n.channel = @channel and n.brand = @brand),
  (select min(k.first_contact) from person p join known k on k.customer_id = p.id and k.brand = @brand),
  (select max(k.vip) from person p join known k on k.customer_id = p.id and k.brand = @brand)
from person p
join link l on l.customer_id = p.id and l.until is null
join message m on m.account_id = l.account_id and m.brand = @brand and m.direction = 'in'
  and (m.posted_at, m.id) < (@posted_at, @message_id)
join triage t on t.message_id = m.id;
