update card set asks = 0
where state = 'lost' and asks = 1
  and case_id in (select e.case_id from event e join cases c on c.id = e.case_id where e.seq > @after and e.seq <= @upto and c.state <> 'drafted');
