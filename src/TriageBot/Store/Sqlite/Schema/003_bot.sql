-- Where the bot can speak.
create table bot_conversation (
    channel text not null,
    conversation text not null,
    service_url text not null,
    bot_id text not null,
    user_id text,
    tenant text,
    locale text,
    primary key (channel, conversation)
) without rowid;
