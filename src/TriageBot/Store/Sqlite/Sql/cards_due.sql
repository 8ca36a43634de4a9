select k.id, k.case_id, k.channel, k.conversation, k.thread, k.activity, k.attempts, k.state,
  (select max(seq) from event where case_id = k.case_id)
from card k join cases c on c.id = k.case_id
where k.state in ('due', 'posting', 'updating') and k.next_at <= @now
order by c.priority desc, k.id
limit @max;
