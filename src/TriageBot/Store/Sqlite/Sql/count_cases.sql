select count(*)
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
          and instr(lower(m.body || ' @' || coalesce(a.handle, '') || ' ' || coalesce(a.name, '')), lower(w.value)) > 0));
