update card set state = 'due', next_at = @next_at, trouble = coalesce(@trouble, trouble), attempts = attempts - @undone
where id = @id and next_at = @leased_until and state in ('posting', 'updating');
