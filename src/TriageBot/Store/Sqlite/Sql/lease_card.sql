update card set state = @state, next_at = @until, attempts = attempts + 1 where id = @id;
