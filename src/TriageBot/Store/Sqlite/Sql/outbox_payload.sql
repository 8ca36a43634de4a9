select payload from outbox where id = @id;
