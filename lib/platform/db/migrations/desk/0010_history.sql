-- What the desk knows of whom it belongs to: one row, or none until somebody has said something.
create table organization (
  only_row boolean primary key default true,
  name text not null default '',
  -- IANA name; null while days are those of each reader's own browser.
  time_zone text,
  updated_at timestamptz not null,
  check (only_row)
);

-- Which products a content names, so that the messages with a product can be found. The catalog is the sending
-- number's: a content that names no catalog may have gone out from several.
create table message_content_products (
  content_hash text not null references message_contents (hash),
  catalog_id text not null,
  retailer_id text not null,
  primary key (content_hash, catalog_id, retailer_id)
);
create index message_content_products_product on message_content_products (catalog_id, retailer_id, content_hash);

insert into message_content_products (content_hash, catalog_id, retailer_id)
select distinct
  sent.content_hash,
  sent.catalog_id,
  named.retailer_id
from
  (select distinct content_hash, catalog_id from messages where catalog_id is not null) as sent
  join message_contents as content on content.hash = sent.content_hash
  cross join lateral (
    select jsonb_path_query(content.payload::jsonb, 'strict $.**.product_retailer_id') #>> '{}'
    union
    select jsonb_path_query(content.payload::jsonb, 'strict $.**.thumbnail_product_retailer_id') #>> '{}'
  ) as named (retailer_id)
where named.retailer_id is not null;

-- The history by content, by customer, by number where nobody is known behind it, and by a sender's own failures.
create index messages_content on messages (content_hash, id desc);
create index messages_contact on messages (contact_id, id desc);
create index messages_recipient_phone on messages (recipient_phone, id desc) where contact_id is null;
create index messages_sender_state on messages (sender_id, state, id desc);

-- Small letters without accents. unaccent is declared stable, because its dictionary could be changed; ours is not.
create function plain_text(text) returns text
language sql immutable strict parallel safe
return lower(unaccent($1));

create index contacts_name_part on contacts using gin (plain_text(name) gin_trgm_ops);
create index contacts_phone_end on contacts (right(phone, 4));
create index contacts_merged_into on contacts (merged_into) where merged_into is not null;
