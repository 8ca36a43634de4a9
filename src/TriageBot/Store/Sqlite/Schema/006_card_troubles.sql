-- After trouble nothing is posted in a conversation until then.
alter table bot_conversation add column held_until integer not null default 0;

-- The team in Microsoft Teams of a channel: who takes the bot out of one takes it out of all its channels.
alter table bot_conversation add column team text;

-- The newest event of the case when the card was posted: what was decided before it is not about this card.
alter table card add column since integer not null default 0;
