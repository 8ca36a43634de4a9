update same_person set until = @until
where until is null and ((customer_id = @customer_id and other_id = @other_id) or (customer_id = @other_id and other_id = @customer_id));
