update outbox
set state = 'sending', attempts = attempts + 1, lease_token = @token, lease_until = @until
where id = @id;
