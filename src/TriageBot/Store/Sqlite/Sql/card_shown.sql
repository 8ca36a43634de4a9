update card set
  thread = @thread, activity = @activity, since = case when activity is null then @seq else since end, seq = @seq, attempts = 0, trouble = null, next_at = @now,
  state = case when exists (select 1 from event where case_id = card.case_id and seq > @seq and kind not in (select value from json_each(@quiet))) then 'due' else 'shown' end
where id = @id and next_at = @leased_until and state in ('posting', 'updating');
