select id, brand, channel, conversation, customer_id, opened_at, state, version, newest_message_id, newest_posted_at,
  priority, sla_tier, sla_due_at, assignee, team, draft_version, reason, acknowledged, decided_by, decided, decided_at, talk, rank
from cases
where state in (select value from json_each(@states))
  and (@assignee is null or coalesce(assignee, '') = @assignee)
  and not exists (
    select 1 from json_each(@words) w
    where cast(cases.id as text) <> ltrim(w.value, '#')
      and not exists (
        select 1
        from membership s
        join message m on m.id = s.message_id
        left join account a on a.id = m.account_id
        where s.case_id = cases.id and s.until is null
          and instr(lower(m.body || ' @' || coalesce(a.handle, '') || ' ' || coalesce(a.name, '')), lower(w.value)) > 0))
  and (@after_id is null
    or (state not in ('heard', 'triaged', 'drafted', 'handedOver'), rank, id) > (@after_out, @after_rank, @after_id))
order by state not in ('heard', 'triaged', 'drafted', 'handedOver'), rank, id
limit @take;
