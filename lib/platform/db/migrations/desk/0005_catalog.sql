-- Pictures by what is in them: a sent message points to the hash, because the addresses Meta gives expire.
create table pictures (
  hash text primary key,
  content_type text not null,
  bytes bytea not null,
  size integer not null,
  created_at timestamptz not null,
  check (hash ~ '^[0-9a-f]{64}$'),
  check (content_type in ('image/png', 'image/jpeg', 'image/webp'))
);

-- A catalog as Meta last listed it, in Meta's order. What is no longer listed keeps its row and gets a gone_at.
create table products (
  catalog_id text not null,
  retailer_id text not null,
  meta_id text not null,
  name text not null,
  description text not null,
  brand text not null,
  price_display text,
  price_minor bigint,
  sale_price_display text,
  sale_price_minor bigint,
  currency text,
  availability text not null,
  visibility text not null,
  review_status text not null,
  image_url text,
  picture_hash text references pictures (hash),
  url text,
  position integer not null,
  synced_at timestamptz not null,
  gone_at timestamptz,
  -- name, retailer_id and brand in small letters, without accents
  search_text text not null,
  primary key (catalog_id, retailer_id)
);
create index products_order on products (catalog_id, position, retailer_id) where gone_at is null;
create index products_search on products using gin (search_text gin_trgm_ops);
create index products_picture_hash on products (picture_hash);
