update account
set external_id = @external_id
where @external_id is not null and channel = @channel and lower(handle) = lower(@handle) and external_id is null
  and not exists (select 1 from account where channel = @channel and external_id = @external_id);
