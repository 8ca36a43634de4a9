select visibility from message where id = @id;
