update bot_conversation set held_until = @until where channel = @channel and conversation = @conversation;
