select 1 from bot_conversation where kind = 'personal' and entra_id is not null and coalesce(watches, 1) = 1
union all select 1 from bot_conversation where kind in ('group', 'channel') and watches = 1
union all select 1 from card limit 1;
