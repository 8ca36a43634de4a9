insert into membership (case_id, message_id, since) values (@case_id, @message_id, @since)
on conflict do nothing;
