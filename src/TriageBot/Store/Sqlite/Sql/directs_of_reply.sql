select id, payload
from outbox
where case_id = @case_id and kind = 'direct' and state = 'queued' and attempts = 0
  and draft_version = (select draft_version from outbox where id = @id) and id > @id;
