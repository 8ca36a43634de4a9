insert into observation (message_id, at, body, shares) values (@message_id, @at, @body, @shares);
