insert into link (account_id, customer_id, evidence, since) values (@account_id, @customer_id, @evidence, @since);
