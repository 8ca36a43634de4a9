insert into customer (name) values (@name) returning id;
