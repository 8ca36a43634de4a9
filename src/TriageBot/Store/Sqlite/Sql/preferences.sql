select preferences from customer where id = @customer_id and preferences is not null;
