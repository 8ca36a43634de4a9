update outbox set state = @state, remote_id = @remote_id where id = @id;
