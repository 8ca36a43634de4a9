select json from triage where message_id = @message_id;
