select count(*) from outbox where case_id = @case_id and state in ('queued', 'sending');
