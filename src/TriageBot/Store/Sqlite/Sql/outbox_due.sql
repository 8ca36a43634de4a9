select o.id, o.case_id, o.state, o.attempts, o.payload
from outbox o
where o.state in ('queued', 'sending')
  and (case o.state when 'queued' then o.next_at else coalesce(o.lease_until, 0) end) <= @now
  and (o.kind = 'reply' or not exists (
    select 1 from outbox r
    where r.case_id = o.case_id and r.kind = 'reply' and r.state in ('queued', 'sending') and r.id < o.id))
order by o.id
limit @max;
