update outbox set state = @state, next_at = @next_at, lease_token = null, lease_until = @next_at where id = @id;
