delete from card
where channel = @channel and state = 'due' and activity is null
  and conversation in (select conversation from bot_conversation where channel = @channel and (conversation = @conversation or team = @conversation));
