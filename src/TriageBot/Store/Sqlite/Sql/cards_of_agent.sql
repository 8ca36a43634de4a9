insert into card (case_id, channel, conversation, state, next_at)
select c.id, @channel, @conversation, 'due', @now
from cases c
where (c.state = 'drafted' or (c.state = 'handedOver' and c.team collate nocase in (select value from json_each(@teams))))
  and (c.assignee is null or c.assignee = @agent or c.assignee not in (select value from json_each(@at_work)))
  and not exists (
    select 1 from card k
    where k.case_id = c.id and k.channel = @channel and k.conversation = @conversation and k.asks = 1)
order by c.rank, c.id
limit max(0, @room - (
  select count(distinct k.case_id)
  from card k join cases o on o.id = k.case_id
  where k.channel = @channel and k.conversation = @conversation and k.asks = 1 and k.state <> 'lost'
    and o.state in ('drafted', 'handedOver') and (o.assignee is null or o.assignee = @agent or o.assignee not in (select value from json_each(@at_work)))));
