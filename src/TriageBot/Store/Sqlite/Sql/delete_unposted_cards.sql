delete from card where channel = @channel and conversation = @conversation and state = 'due' and activity is null;
