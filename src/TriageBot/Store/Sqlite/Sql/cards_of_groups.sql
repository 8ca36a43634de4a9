-- Cross joins keep this order: what changed is little, what waits may be much.
insert into card (case_id, channel, conversation, thread, state, next_at)
select c.id, b.channel, b.conversation,
  (select max(k.thread) from card k where k.case_id = c.id and k.channel = b.channel and k.conversation = b.conversation),
  'due', @now
from (select distinct case_id from event where seq > @after and seq <= @upto) e
cross join cases c on c.id = e.case_id
cross join bot_conversation b
where c.state = 'drafted' and b.kind in ('group', 'channel') and b.watches = 1
  and (select max(seq) from event where case_id = c.id and seq <= @upto) > b.watched_from
  and not exists (
    select 1 from card k
    where k.case_id = c.id and k.channel = b.channel and k.conversation = b.conversation and k.asks = 1);
