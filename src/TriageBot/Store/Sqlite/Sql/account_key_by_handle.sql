select external_id
from account
where channel = @channel and lower(handle) = lower(@handle) and external_id is not null
order by id desc
limit 1;
