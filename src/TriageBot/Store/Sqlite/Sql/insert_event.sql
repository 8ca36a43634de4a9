insert into event (case_id, at, kind, actor, payload_id, digest, hash)
values (@case_id, @at, @kind, @actor, @payload_id, @digest, @hash);
