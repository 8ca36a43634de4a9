-- Two customers are one person as long as a row that says so is not ended. Ended, never deleted. Folded from the log.
create table same_person (
    id integer primary key,
    customer_id integer not null,
    other_id integer not null,
    kind text not null,
    evidence text not null,
    since integer not null,
    until integer
);
create index same_person_customer on same_person (customer_id);
create index same_person_other on same_person (other_id);

-- Who named what in private that tells who they are, by digest.
create table private_mark (
    kind text not null,
    digest text not null,
    customer_id integer not null,
    primary key (kind, digest, customer_id)
) without rowid;

-- The brand's own key of the customer, where whoever delivers the mentions verified who it is.
alter table account add column customer_key text;

-- What was known of an account before, as it was taken in last; counted in standing as well. Folded from the log.
create table known (
    account_id integer not null,
    brand text not null,
    customer_id integer not null,
    mentions integer not null,
    complaints integer not null,
    first_contact integer,
    vip integer not null,
    primary key (account_id, brand)
) without rowid;
create index known_customer on known (customer_id);

-- What an account wrote, for who looks back before one message.
create index message_account on message (account_id);
