insert into account (channel, external_id, handle, name, followers, follows_brand, created_at, customer_key)
values (@channel, @external_id, @handle, @name, @followers, @follows_brand, @created_at, @customer_key)
on conflict (channel, coalesce(external_id, '@' || lower(handle))) do update
set handle = excluded.handle,
    name = coalesce(excluded.name, name),
    followers = coalesce(excluded.followers, followers),
    follows_brand = coalesce(excluded.follows_brand, follows_brand),
    created_at = coalesce(excluded.created_at, created_at),
    customer_key = coalesce(excluded.customer_key, customer_key)
returning id;
