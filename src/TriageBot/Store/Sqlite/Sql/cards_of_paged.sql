insert into card (case_id, channel, conversation, state, next_at)
select c.id, b.channel, b.conversation, 'due', @now
from (select distinct case_id from event where seq > @after and seq <= @upto) e
cross join cases c on c.id = e.case_id
cross join bot_conversation b
where c.state in ('drafted', 'handedOver') and c.sla_tier = @tier
  and b.kind = 'personal' and coalesce(b.watches, 1) = 1
  and exists (
    select 1 from json_each(@readers) r
    where r.value ->> 'entraId' = b.entra_id
      and ((c.state = 'drafted' and not coalesce(r.value ->> 'handedOverOnly', 0)) or c.team collate nocase in (select t.value from json_each(r.value, '$.teams') t)))
  and not exists (
    select 1 from card k
    where k.case_id = c.id and k.channel = b.channel and k.conversation = b.conversation and k.asks = 1);
