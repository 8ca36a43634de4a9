select id, brand, channel, conversation, customer_id, opened_at, state, version, newest_message_id, newest_posted_at,
  priority, sla_tier, sla_due_at, assignee, team, draft_version, reason, acknowledged, decided_by, decided, decided_at, talk, rank
from cases
where id = @id;
