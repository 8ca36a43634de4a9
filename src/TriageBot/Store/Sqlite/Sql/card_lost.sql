update card set state = 'lost', trouble = @trouble
where id = @id and next_at = @leased_until and state in ('posting', 'updating');
