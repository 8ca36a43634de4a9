insert into bot_conversation (channel, conversation, service_url, bot_id, user_id, tenant, locale)
values (@channel, @conversation, @service_url, @bot_id, @user_id, @tenant, @locale)
on conflict (channel, conversation) do update set
  service_url = excluded.service_url, bot_id = excluded.bot_id, user_id = excluded.user_id, tenant = excluded.tenant, locale = excluded.locale;
