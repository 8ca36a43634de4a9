insert into card (case_id, channel, conversation, thread, state, next_at)
select c.id, b.channel, b.conversation,
  (select max(k.thread) from card k where k.case_id = c.id and k.channel = b.channel and k.conversation = b.conversation),
  'due', @now
from bot_conversation b, cases c
where b.kind in ('group', 'channel') and b.watches = 1
  and c.state = 'drafted'
  and c.id in (select case_id from event where seq > max(@after, b.watched_from) and seq <= @upto)
  and not exists (
    select 1 from card k
    where k.case_id = c.id and k.channel = b.channel and k.conversation = b.conversation and k.asks = 1);
