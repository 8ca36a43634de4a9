update bot_conversation set digest_at = @moment
where channel = @channel and conversation = @conversation and digest_at < @moment;
