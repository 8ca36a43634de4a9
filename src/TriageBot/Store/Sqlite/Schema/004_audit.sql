-- Chains the whole log: each row is a hash over the row before and all events since it.
create table checkpoint (
    id integer primary key,
    at integer not null,
    seq integer not null,
    hash text not null
);
