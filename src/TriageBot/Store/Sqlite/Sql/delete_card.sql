delete from card where id = @id and next_at = @leased_until and state in ('posting', 'updating');
