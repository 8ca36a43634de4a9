select id, case_id, state, attempts, payload
from outbox
where (state = 'queued' and next_at <= @now) or (state = 'sending' and lease_until <= @now)
order by id
limit @max;
