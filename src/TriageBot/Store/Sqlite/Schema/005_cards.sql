-- Who takes part in a conversation, and whether cards of new cases are posted there; null as is usual for its kind.
alter table bot_conversation add column kind text not null default 'customer';
alter table bot_conversation add column entra_id text;
alter table bot_conversation add column watches integer;
alter table bot_conversation add column watched_from integer not null default 0;
alter table bot_conversation add column digest_at integer not null default 0;
create index bot_conversation_kind on bot_conversation (kind);

-- Cases that are shown in conversations of agents. A card asks until its case is decided; what comes after that comes as a new card.
create table card (
    id integer primary key,
    case_id integer not null,
    channel text not null,
    conversation text not null,
    thread text,
    activity text,
    asks integer not null default 1,
    seq integer not null default 0,
    state text not null, -- due, posting, updating, shown, lost
    next_at integer not null,
    attempts integer not null default 0,
    trouble text
);
create index card_case on card (case_id);
create index card_due on card (next_at) where state in ('due', 'posting', 'updating');
create index card_asking on card (channel, conversation, case_id) where asks = 1;

-- Up to where the log was looked through for cards.
create table card_cursor (seq integer not null);
insert into card_cursor select coalesce(max(seq), 0) from event;
