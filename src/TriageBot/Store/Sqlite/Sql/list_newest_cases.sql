select id, brand, channel, conversation, customer_id, opened_at, state, version, newest_message_id, newest_posted_at,
  priority, sla_tier, sla_due_at, assignee, team, draft_version, reason, acknowledged, decided_by, decided, decided_at
from cases
where state in (select value from json_each(@states))
  and (@assignee is null or coalesce(assignee, '') = @assignee)
  and (@after_id is null or id < @after_id)
  and @after_priority is @after_priority
  and @after_due is @after_due
order by id desc
limit @take;
