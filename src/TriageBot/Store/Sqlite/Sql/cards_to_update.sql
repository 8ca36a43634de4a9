update card set state = 'due', next_at = @now
where state = 'shown' and case_id in (select case_id from event where seq > @after and seq <= @upto and kind not in (select value from json_each(@quiet)));
