select id, body from message where id in (select value from json_each(@ids)) and trim(body) <> '';
