delete from waiting where message_id = @message_id;
