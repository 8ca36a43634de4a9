select coalesce(sum(s.mentions), 0), coalesce(sum(s.complaints), 0), min(s.first_at), max(s.last_at), coalesce(max(s.worst_mood), 0),
  (select n.since from listening n where n.channel = @channel and n.brand = @brand)
from link l
join standing s on s.account_id = l.account_id and s.brand = @brand
where l.customer_id = @customer_id and l.until is null;
