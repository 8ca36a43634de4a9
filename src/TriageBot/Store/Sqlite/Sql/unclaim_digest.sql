update bot_conversation set digest_at = 0
where channel = @channel and conversation = @conversation and digest_at = @moment;
