insert into card (case_id, channel, conversation, state, next_at)
select c.id, b.channel, b.conversation, 'due', @now
from (select distinct case_id from event where seq > @after and seq <= @upto and kind = 'Paged') e
cross join cases c on c.id = e.case_id
cross join bot_conversation b
where c.state in ('drafted', 'handedOver')
  and b.kind = 'personal' and coalesce(b.watches, 1) = 1
  and b.entra_id in (select value from json_each(@leads))
  and not exists (
    select 1 from card k
    where k.case_id = c.id and k.channel = b.channel and k.conversation = b.conversation and k.asks = 1);
