-- What Meta said was wrong with a message that went out all the same, in its own words; null where it said nothing.
alter table messages add column warning jsonb;
create index messages_warning on messages (id desc) where warning is not null;
-- What a number sent lately, for what Meta tells of the number alone.
create index messages_sent_lately on messages (phone_number_id, sending_at);

-- Which picture address could not be had, how often in a row, and before when it is not asked again. An address that
-- the catalog gives anew begins anew.
alter table products
  add column picture_failed_url text,
  add column picture_tries integer not null default 0,
  add column picture_retry_at timestamptz;
create index products_without_picture on products (catalog_id, picture_tries, position)
where
  picture_hash is null
  and image_url is not null
  and gone_at is null;
