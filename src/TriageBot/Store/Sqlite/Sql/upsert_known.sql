insert or replace into known (account_id, brand, customer_id, mentions, complaints, first_contact, vip)
values (@account_id, @brand, @customer_id, @mentions, @complaints, @first_contact, @vip);
