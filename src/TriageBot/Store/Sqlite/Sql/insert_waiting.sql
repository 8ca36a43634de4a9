insert into waiting (message_id) values (@message_id);
