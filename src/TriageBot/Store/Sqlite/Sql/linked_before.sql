select 1 from same_person
where (customer_id = @customer_id and other_id = @other_id) or (customer_id = @other_id and other_id = @customer_id)
limit 1;
