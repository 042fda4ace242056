-- What Meta says of a product beyond what every list shows, as it came; and since when we know of it.
alter table products
  add column details jsonb not null default '{}',
  add column first_seen_at timestamptz;
update products set first_seen_at = synced_at;
alter table products alter column first_seen_at set not null;

-- What was, what is, since when: one row for each thing that changed. `appeared`, `vanished` and `returned` have no value.
create table product_changes (
  id uuid primary key,
  catalog_id text not null,
  retailer_id text not null,
  field text not null,
  before text,
  after text,
  changed_at timestamptz not null
);
create index product_changes_product on product_changes (catalog_id, retailer_id, id desc);
create index product_changes_catalog on product_changes (catalog_id, id desc);

-- The collections of a catalog, in Meta's order, and what is in them.
create table product_sets (
  catalog_id text not null,
  id text not null,
  name text not null,
  position integer not null,
  synced_at timestamptz not null,
  primary key (catalog_id, id)
);
create table product_set_members (
  catalog_id text not null,
  set_id text not null,
  retailer_id text not null,
  position integer not null,
  synced_at timestamptz not null,
  primary key (catalog_id, set_id, retailer_id),
  foreign key (catalog_id, set_id) references product_sets (catalog_id, id) on delete cascade
);
create index product_set_members_product on product_set_members (catalog_id, retailer_id);

-- How far the reading of a catalog has come, so that whoever goes on knows where; and how the last one ended.
create table catalog_syncs (
  catalog_id text primary key,
  -- Start of the walk under way, which marks what it has seen; null between two walks.
  walk_started_at timestamptz,
  cursor text,
  walked integer not null default 0,
  -- What Meta says there is; null where it does not.
  total integer,
  finished_at timestamptz,
  failed_at timestamptz,
  error jsonb,
  requested_at timestamptz,
  -- Not before: Meta asked for a pause, or the schedule says so.
  next_at timestamptz
);

-- What customers may see and do with the number's catalog, as Meta last said; null where it has not.
alter table phone_numbers add column commerce jsonb;
