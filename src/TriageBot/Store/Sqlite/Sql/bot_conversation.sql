select channel, conversation, service_url, bot_id, user_id, tenant, locale, kind, entra_id, team
from bot_conversation where channel = @channel and conversation = @conversation;
