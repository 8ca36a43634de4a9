select c.id, c.version, m.body, m.channel, t.json, c.newest_message_id = m.id
from triage t
join message m on m.id = t.message_id
join membership s on s.message_id = m.id and s.until is null
join cases c on c.id = s.case_id
where m.direction = 'in' and trim(m.body) <> '' and json_extract(t.json, '$.labelledBy') is null
order by t.message_id desc
limit @most;
