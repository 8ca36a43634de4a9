insert into standing (account_id, brand, mentions, complaints, first_at, last_at)
select @account_id, @brand, @mentions, @complaints, @first_at, @last_at
where @mentions > 0 or exists (select 1 from known k where k.account_id = @account_id and k.brand = @brand)
on conflict (account_id, brand) do update
set mentions = mentions + excluded.mentions - coalesce((select k.mentions from known k where k.account_id = @account_id and k.brand = @brand), 0),
    complaints = complaints + excluded.complaints - coalesce((select k.complaints from known k where k.account_id = @account_id and k.brand = @brand), 0),
    first_at = min(first_at, excluded.first_at);
