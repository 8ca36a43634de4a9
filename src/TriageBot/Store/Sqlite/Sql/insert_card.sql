insert into card (case_id, channel, conversation, thread, activity, state, next_at)
values (@case_id, @channel, @conversation, @thread, @activity, 'due', @now);
