insert into bot_conversation (channel, conversation, service_url, bot_id, user_id, tenant, locale, kind, entra_id)
values (@channel, @conversation, @service_url, @bot_id, @user_id, @tenant, @locale, @kind, @entra_id)
on conflict (channel, conversation) do update set
  service_url = excluded.service_url, bot_id = excluded.bot_id, user_id = excluded.user_id, tenant = coalesce(excluded.tenant, tenant),
  locale = excluded.locale, kind = excluded.kind, entra_id = coalesce(excluded.entra_id, entra_id); -- some activities say less than others
