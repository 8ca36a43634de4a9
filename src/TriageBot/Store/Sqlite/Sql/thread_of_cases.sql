select s.case_id, m.direction, m.kind, m.channel, m.external_id, a.external_id, a.handle, a.name, a.followers,
  a.follows_brand, m.body, m.posted_at, m.visibility, m.conversation, m.reply_to, m.brand, m.brand_account, m.language,
  m.url, m.shares, m.promoted, m.media, a.created_at, a.customer_key, o.body, o.shares, m.id
from membership s
join message m on m.id = s.message_id
left join account a on a.id = m.account_id
left join observation o on o.id = (select max(id) from observation where message_id = m.id)
where s.case_id in (select value from json_each(@ids)) and s.until is null
order by m.posted_at, m.id;
