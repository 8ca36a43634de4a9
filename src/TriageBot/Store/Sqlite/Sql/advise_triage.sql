update triage set at = @at, json = @json where message_id = @message_id;
