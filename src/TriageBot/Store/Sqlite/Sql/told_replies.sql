-- What was proposed for open cases and what was sent, with whom it was said to: newest wording of each last.
select c.channel, n.external_id, a.handle, a.name, d.public, c.newest_posted_at
from cases c
join draft d on d.case_id = c.id
join message n on n.id = c.newest_message_id
join account a on a.id = n.account_id
where c.newest_posted_at >= @since
union all
select c.channel, json_extract(o.payload, '$.inReplyTo'), a.handle, a.name, json_extract(o.payload, '$.text'), c.newest_posted_at
from outbox o
join cases c on c.id = o.case_id
join message n on n.id = c.newest_message_id
join account a on a.id = n.account_id
where o.kind = 'reply' and c.newest_posted_at >= @since
order by 6;
