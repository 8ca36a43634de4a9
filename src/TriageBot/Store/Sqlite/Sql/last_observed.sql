select m.id, coalesce(o.body, m.body), coalesce(o.shares, m.shares), coalesce(s.case_id, 0)
from message m
left join observation o on o.id = (select max(id) from observation where message_id = m.id)
left join membership s on s.message_id = m.id and s.until is null
where m.channel = @channel and m.external_id = @external_id;
