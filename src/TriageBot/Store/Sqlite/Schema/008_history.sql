-- The displeasure of the least happy mention that was no complaint, in thousandths.
alter table standing add column worst_mood integer not null default 0;

-- When an account was made, where the channel says so.
alter table account add column created_at integer;

-- Since when a channel is listened to for a brand: what was written before is not known.
create table listening (
    channel text not null,
    brand text not null,
    since integer not null,
    primary key (channel, brand)
) without rowid;
insert into listening select channel, brand, min(received_at) from message where direction = 'in' group by channel, brand;
