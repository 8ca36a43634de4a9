insert or replace into sla (case_id, kind, due_at) values (@case_id, @kind, @due_at);
