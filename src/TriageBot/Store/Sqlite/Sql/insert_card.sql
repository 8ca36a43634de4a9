insert into card (case_id, channel, conversation, thread, activity, asks, seq, state, next_at)
select id, @channel, @conversation, @thread, @activity, @asks, (select max(seq) from event where case_id = cases.id),
  case when version = @version then 'shown' else 'due' end, @now
from cases where id = @case_id;
