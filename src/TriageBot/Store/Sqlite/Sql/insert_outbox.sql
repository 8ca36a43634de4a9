insert into outbox (case_id, draft_version, account, kind, idem_key, payload, state)
values (@case_id, @draft_version, @account, @kind, @idem_key, @payload, 'queued')
on conflict (idem_key) do nothing;
