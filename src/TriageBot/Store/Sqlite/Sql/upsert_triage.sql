insert or replace into triage (message_id, model, playbook, at, json)
values (@message_id, @model, @playbook, @at, @json);
