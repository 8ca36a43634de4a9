insert into card (case_id, channel, conversation, thread, activity, asks, since, seq, state, next_at)
select id, @channel, @conversation, @thread, @activity, @asks and version = @version, newest, newest,
  case when version = @version then 'shown' else 'due' end, @now
from (select id, version, (select max(seq) from event where case_id = cases.id) as newest from cases where id = @case_id);
