-- Some activities say less than others.
insert into bot_conversation (channel, conversation, service_url, bot_id, user_id, tenant, locale, kind, entra_id, team)
values (@channel, @conversation, @service_url, @bot_id, @user_id, @tenant, @locale, @kind, @entra_id, @team)
on conflict (channel, conversation) do update set
  service_url = excluded.service_url, bot_id = excluded.bot_id, user_id = excluded.user_id, tenant = coalesce(excluded.tenant, tenant),
  locale = excluded.locale, kind = excluded.kind, entra_id = coalesce(excluded.entra_id, entra_id), team = coalesce(excluded.team, team);
