select m.id, m.account_id, m.channel, m.external_id, a.external_id, a.handle, a.name, a.followers, a.follows_brand,
  coalesce(o.body, m.body), m.posted_at, m.visibility, m.conversation, m.reply_to, m.brand, m.brand_account, m.language, m.url,
  coalesce(o.shares, m.shares), m.promoted, m.media, a.created_at, a.customer_key
from waiting w
join message m on m.id = w.message_id
join account a on a.id = m.account_id
left join observation o on o.id = (select max(id) from observation where message_id = m.id)
order by w.message_id
limit @max;
