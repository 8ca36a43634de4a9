select customer_id from link where account_id = @account_id and until is null order by id desc limit 1;
