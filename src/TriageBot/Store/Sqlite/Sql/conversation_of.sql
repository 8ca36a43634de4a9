select conversation from message where channel = @channel and external_id = @external_id;
