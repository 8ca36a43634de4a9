insert into standing (account_id, brand, mentions, complaints, first_at, last_at, worst_mood)
select m.account_id, m.brand, 1, @complaint, m.posted_at, m.posted_at, @worst_mood from message m where m.id = @message_id
on conflict (account_id, brand) do update
set mentions = mentions + 1,
    complaints = complaints + excluded.complaints,
    first_at = min(first_at, excluded.first_at),
    last_at = max(last_at, excluded.last_at),
    worst_mood = max(worst_mood, excluded.worst_mood);
