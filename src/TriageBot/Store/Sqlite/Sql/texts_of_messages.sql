-- What was erased is gone with every wording it had.
select id, 0 as at, body from message
where id in (select value from json_each(@ids)) and trim(body) <> ''
union all
select o.message_id, o.at, o.body from observation o
join message m on m.id = o.message_id
where o.message_id in (select value from json_each(@ids)) and trim(m.body) <> ''
order by 1, 2;
