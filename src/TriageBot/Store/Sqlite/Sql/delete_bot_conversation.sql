delete from bot_conversation where channel = @channel and (conversation = @conversation or team = @conversation);
