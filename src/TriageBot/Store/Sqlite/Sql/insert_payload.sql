insert into payload (salt, body) values (@salt, @body) returning id;
