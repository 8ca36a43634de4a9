insert into same_person (customer_id, other_id, kind, evidence, since) values (@customer_id, @other_id, @kind, @evidence, @since);
