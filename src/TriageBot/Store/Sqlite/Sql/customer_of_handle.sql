select l.customer_id
from account a
join link l on l.account_id = a.id and l.until is null
where a.channel = @channel and lower(a.handle) = lower(@handle)
order by a.id desc
limit 1;
