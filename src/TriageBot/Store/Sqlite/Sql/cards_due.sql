-- One of each conversation at a time: what waits behind it has not begun, whatever becomes of the first.
select id, case_id, channel, conversation, thread, activity, attempts, state, seq, wanted
from (
  select k.id, k.case_id, k.channel, k.conversation, k.thread, k.activity, k.attempts, k.state, c.rank,
    (select max(seq) from event where case_id = k.case_id) as seq,
    coalesce(b.watches, b.kind = 'personal') as wanted,
    row_number() over (partition by k.channel, k.conversation order by k.state = 'due', c.rank, k.id) as place
  from card k
  join cases c on c.id = k.case_id
  left join bot_conversation b on b.channel = k.channel and b.conversation = k.conversation
  where k.state in ('due', 'posting', 'updating') and k.next_at <= @now and (k.state <> 'due' or coalesce(b.held_until, 0) <= @now))
where place = 1
order by rank, id
limit @max;
