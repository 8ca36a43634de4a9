select 1 from bot_conversation where coalesce(watches, kind = 'personal' and entra_id is not null) = 1
union all select 1 from card limit 1;
