select m.id, coalesce(o.body, m.body)
from message m
left join observation o on o.id = (select max(id) from observation where message_id = m.id)
where m.id in (select value from json_each(@ids)) and trim(coalesce(o.body, m.body)) <> '';
