-- The place in the queue: the moment at which the risk of the case was, or will be, 0. The earliest comes first.
alter table cases add column rank integer not null default 253402300799999;
update cases set rank = sla_due_at - priority * 900
where sla_due_at is not null and state in ('heard', 'triaged', 'drafted', 'handedOver');
insert or replace into sla (case_id, kind, due_at)
select id, 'page', sla_due_at + (60000 - priority) * 900 from cases
where sla_due_at is not null and state in ('heard', 'triaged', 'drafted', 'handedOver');
drop index cases_queue;
create index cases_queue on cases (state, rank, id);
