insert into cases (id, brand, channel, conversation, customer_id, opened_at, state, version,
  newest_message_id, newest_posted_at, priority, sla_tier, sla_due_at, assignee, team, draft_version, reason,
  acknowledged, decided_by, decided, decided_at, talk, rank)
values (@id, @brand, @channel, @conversation, @customer_id, @opened_at, @state, @version,
  @newest_message_id, @newest_posted_at, @priority, @sla_tier, @sla_due_at, @assignee, @team, @draft_version, @reason,
  @acknowledged, @decided_by, @decided, @decided_at, @talk, @rank)
on conflict (id) do update
set state = excluded.state,
    version = excluded.version,
    newest_message_id = excluded.newest_message_id,
    newest_posted_at = excluded.newest_posted_at,
    priority = excluded.priority,
    sla_tier = excluded.sla_tier,
    sla_due_at = excluded.sla_due_at,
    assignee = excluded.assignee,
    team = excluded.team,
    draft_version = excluded.draft_version,
    reason = excluded.reason,
    acknowledged = excluded.acknowledged,
    decided_by = excluded.decided_by,
    decided = excluded.decided,
    decided_at = excluded.decided_at,
    talk = excluded.talk,
    rank = excluded.rank;
