insert or ignore into private_mark (kind, digest, customer_id) values (@kind, @digest, @customer_id);
