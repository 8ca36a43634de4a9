select count(*) from outbox where case_id = @case_id and kind = 'reply' and state in ('queued', 'sending') and id <> @id;
