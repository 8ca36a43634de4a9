select channel, conversation, entra_id, user_id from bot_conversation
where kind = 'personal' and entra_id is not null and user_id is not null and coalesce(watches, 1) = 1;
