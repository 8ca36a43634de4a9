update standing
set complaints = complaints + @complaints
where (account_id, brand) = (select m.account_id, m.brand from message m where m.id = @message_id);
