select id, brand, channel, conversation, customer_id, opened_at, state, version, newest_message_id, newest_posted_at,
  priority, sla_tier, sla_due_at, assignee, team, draft_version, reason, acknowledged, decided_by, decided, decided_at
from cases
where state in (select value from json_each(@states))
  and (@assignee is null or coalesce(assignee, '') = @assignee)
  and (@after_id is null
    or priority < @after_priority
    or (priority = @after_priority
      and (coalesce(sla_due_at, 9223372036854775807), id) > (@after_due, @after_id)))
order by priority desc, coalesce(sla_due_at, 9223372036854775807), id
limit @take;
