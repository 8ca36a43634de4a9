-- Read off what happened, not off the state: an update may be made when the next draft is there already.
update card set asks = 0
from (
  select case_id, max(seq) as seq from event
  where seq > @after and seq <= @upto and kind in (select value from json_each(@decided))
  group by case_id) decided
where card.case_id = decided.case_id and decided.seq > card.since and card.asks = 1
  and not (card.state = 'due' and card.activity is null);
