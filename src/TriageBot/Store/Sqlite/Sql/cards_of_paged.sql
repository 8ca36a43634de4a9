insert into card (case_id, channel, conversation, state, next_at)
select c.id, b.channel, b.conversation, 'due', @now
from json_each(@readers) r
join bot_conversation b on b.kind = 'personal' and b.entra_id = r.value ->> 'entraId' and coalesce(b.watches, 1) = 1
join cases c on c.state = 'drafted' and c.sla_tier = @tier
where c.id in (select case_id from event where seq > @after and seq <= @upto)
  and not exists (
    select 1 from card k
    where k.case_id = c.id and k.channel = b.channel and k.conversation = b.conversation and k.asks = 1);
