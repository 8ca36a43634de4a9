update customer set preferences = @preferences where id = @customer_id and preferences is null;
