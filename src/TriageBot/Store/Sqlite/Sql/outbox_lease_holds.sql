select case_id from outbox where id = @id and lease_token = @token and state = 'sending';
