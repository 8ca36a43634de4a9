select customer_id from private_mark where kind = @kind and digest = @digest and customer_id <> @customer_id order by customer_id limit @max;
