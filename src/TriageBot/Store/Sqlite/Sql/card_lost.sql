update card set
  state = 'lost', trouble = @trouble,
  asks = asks and exists (select 1 from cases where id = card.case_id and state = 'drafted')
where id = @id and next_at = @leased_until and state in ('posting', 'updating');
