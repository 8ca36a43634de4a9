update bot_conversation set
  watches = @watches,
  watched_from = case when watches = 1 then watched_from else (select coalesce(max(seq), 0) from event) end
where channel = @channel and conversation = @conversation;
