select id
from account
where channel = @channel and coalesce(external_id, '@' || lower(handle)) = @external_id
  and handle = @handle
  and coalesce(@name, name) is name
  and coalesce(@followers, followers) is followers
  and coalesce(@follows_brand, follows_brand) is follows_brand
  and coalesce(@created_at, created_at) is created_at
  and coalesce(@customer_key, customer_key) is customer_key;
