select c.id, c.customer_id, m.id, t.json, m.channel, m.external_id, a.external_id, a.handle, a.name, a.followers,
  a.follows_brand, m.body, m.posted_at, m.visibility, m.conversation, m.reply_to, m.brand, m.brand_account, m.language,
  m.url, m.shares, m.promoted, m.media, a.created_at, a.customer_key
from triage t indexed by triage_unadvised
cross join membership s on s.message_id = t.message_id and s.until is null
cross join cases c on c.id = s.case_id and c.newest_message_id = t.message_id
join message m on m.id = t.message_id
join account a on a.id = m.account_id
where t.at >= @since
  and json_extract(t.json, '$.abstained') = 1
  and json_extract(t.json, '$.opinion') is null
  and json_extract(t.json, '$.labelledBy') is null
  and c.state in ('heard', 'triaged', 'drafted', 'handedOver')
order by c.priority desc, t.at desc, m.id
limit @max;
