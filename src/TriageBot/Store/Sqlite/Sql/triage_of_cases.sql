select c.id, t.json
from cases c
join triage t on t.message_id = c.newest_message_id
where c.id in (select value from json_each(@ids));
