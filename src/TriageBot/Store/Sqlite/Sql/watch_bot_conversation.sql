update bot_conversation set watches = @watches, watched_from = (select coalesce(max(seq), 0) from event)
where channel = @channel and conversation = @conversation;
