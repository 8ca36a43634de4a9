insert into message (direction, kind, channel, account_id, external_id, brand, brand_account, conversation, reply_to,
  visibility, body, language, url, shares, promoted, media, posted_at, received_at)
values (@direction, @kind, @channel, @account_id, @external_id, @brand, @brand_account, @conversation, @reply_to,
  @visibility, @body, @language, @url, @shares, @promoted, @media, @posted_at, @received_at)
on conflict (channel, external_id) do nothing
returning id;
