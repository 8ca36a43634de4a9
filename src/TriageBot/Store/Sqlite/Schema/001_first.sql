-- Times are Unix milliseconds in UTC, truth values 0 and 1, fractions thousandths. Integers and text only.

create table account (
    id integer primary key,
    channel text not null,
    external_id text,
    handle text not null,
    name text,
    followers integer,
    follows_brand integer
);
create unique index account_key on account (channel, coalesce(external_id, '@' || lower(handle)));
create index account_handle on account (channel, lower(handle));

create table customer (
    id integer primary key,
    name text,
    preferences text
);

-- One customer, many accounts; ended, never deleted.
create table link (
    id integer primary key,
    account_id integer not null references account (id),
    customer_id integer not null references customer (id),
    evidence text not null,
    since integer not null,
    until integer
);
create index link_account on link (account_id);
create index link_customer on link (customer_id);

-- What was said. Never changed.
create table message (
    id integer primary key,
    direction text not null check (direction in ('in', 'out')),
    kind text not null check (kind in ('reply', 'direct')),
    channel text not null,
    account_id integer references account (id),
    external_id text not null,
    brand text not null,
    brand_account text,
    conversation text not null,
    reply_to text,
    visibility text not null,
    body text not null,
    language text,
    url text,
    shares integer not null,
    promoted integer not null,
    media text,
    posted_at integer not null,
    received_at integer not null,
    unique (channel, external_id)
);

-- Mentions that nobody has looked at yet.
create table waiting (
    message_id integer primary key references message (id)
);

-- The log: the truth that everything below is folded from. A row holds the hash of its case's row before, over a
-- digest of its payload, so that a payload and its salt can be erased and the chain still verifies.
create table payload (
    id integer primary key,
    salt text not null,
    body text not null
);
create table event (
    seq integer primary key,
    case_id integer not null,
    at integer not null,
    kind text not null,
    actor text not null,
    payload_id integer not null,
    digest text not null,
    hash text not null
);
create index event_case on event (case_id, seq);

-- Folded from the log, in the transaction that appends to it.
create table cases (
    id integer primary key,
    brand text not null,
    channel text not null,
    conversation text not null,
    customer_id integer not null,
    opened_at integer not null,
    state text not null,
    version integer not null,
    newest_message_id integer,
    newest_posted_at integer,
    priority integer not null,
    sla_tier text,
    sla_due_at integer,
    assignee text,
    team text,
    draft_version integer not null,
    reason text,
    acknowledged integer not null,
    decided_by text,
    decided text,
    decided_at integer,
    unique (brand, channel, conversation, customer_id)
);
create index cases_queue on cases (state, priority desc, sla_due_at, id);
create index cases_customer on cases (customer_id);

create table membership (
    case_id integer not null,
    message_id integer not null,
    since integer not null,
    until integer,
    primary key (case_id, message_id)
) without rowid;
create index membership_message on membership (message_id);

-- What a known message said when it was delivered again.
create table observation (
    id integer primary key,
    message_id integer not null,
    at integer not null,
    body text not null,
    shares integer not null
);
create index observation_message on observation (message_id);

create table triage (
    message_id integer primary key,
    model text not null,
    playbook text not null,
    at integer not null,
    json text not null
);

create table draft (
    case_id integer not null,
    version integer not null,
    language text not null,
    template text not null,
    public text not null,
    direct text,
    checks text not null,
    primary key (case_id, version)
) without rowid;

create table sla (
    case_id integer not null,
    kind text not null,
    due_at integer not null,
    fired_at integer,
    primary key (case_id, kind)
) without rowid;
create index sla_due on sla (due_at) where fired_at is null;

create table standing (
    account_id integer not null,
    brand text not null,
    mentions integer not null,
    complaints integer not null,
    first_at integer not null,
    last_at integer not null,
    primary key (account_id, brand)
) without rowid;

-- Folded from the log, but for attempts, next_at and the lease, which only the sender needs.
create table outbox (
    id integer primary key,
    case_id integer not null,
    draft_version integer not null,
    account text,
    kind text not null,
    idem_key text not null unique,
    payload text not null,
    state text not null check (state in ('queued', 'sending', 'sent', 'refused')),
    remote_id text,
    attempts integer not null default 0,
    next_at integer not null default 0,
    lease_token text,
    lease_until integer
);
create index outbox_due on outbox (next_at) where state in ('queued', 'sending');
create index outbox_case on outbox (case_id);
