create schema if not exists sandbox;

-- One row: how this Meta behaves where its documentation leaves room, and the number's commerce settings.
create table sandbox.settings (
  id smallint primary key check (id = 1),
  catalog_visible boolean not null,
  cart_enabled boolean not null,
  catalog_language text not null check (catalog_language in ('en', 'fr')),
  closed_window text not null check (closed_window in ('webhook', 'answer')),
  omitted_thumbnail text not null check (omitted_thumbnail in ('accepted', 'refused')),
  dropped_products text not null check (dropped_products in ('status', 'webhook'))
);

create table sandbox.products (
  retailer_id text primary key,
  meta_id text not null unique,
  names jsonb not null,
  descriptions jsonb not null,
  brand text not null,
  product_set text not null,
  price_minor integer not null,
  sale_price_minor integer,
  currency text not null,
  availability text not null,
  visibility text not null,
  review_status text not null,
  picture text,
  position integer not null
);
create index products_position on sandbox.products (position, retailer_id);

create table sandbox.contacts (
  id uuid primary key,
  name text not null,
  wa_id text unique,
  user_id text not null unique,
  username text,
  locale text not null,
  app_too_old boolean not null,
  last_inbound_at timestamptz,
  typing_until timestamptz,
  position integer not null
);

-- Both directions. contact_id is null where nobody has the number that was written to.
create table sandbox.messages (
  id uuid primary key,
  wamid text not null unique,
  direction text not null check (direction in ('business', 'customer')),
  contact_id uuid references sandbox.contacts (id),
  message jsonb not null,
  context_wamid text,
  callback_data text,
  dropped_retailer_ids jsonb not null,
  status text not null check (status in ('accepted', 'sent', 'delivered', 'read', 'failed', 'received')),
  error_code integer,
  created_at timestamptz not null,
  delivered_at timestamptz,
  read_at timestamptz
);
create index messages_contact on sandbox.messages (contact_id, created_at desc, id desc);

-- What is still to happen, and to be told by webhook. attempts counts POSTs begun; done_at is the 200, or giving up.
create table sandbox.events (
  id uuid primary key,
  message_id uuid not null references sandbox.messages (id),
  status text check (status in ('sent', 'delivered', 'read', 'failed')),
  value jsonb not null,
  due_at timestamptz not null,
  attempts integer not null,
  done_at timestamptz
);
create index events_due on sandbox.events (due_at, id) where done_at is null;
create index events_message on sandbox.events (message_id);

create table sandbox.requests (
  id uuid primary key,
  at timestamptz not null,
  method text not null,
  path text not null,
  body text,
  http_status integer not null,
  answer text not null,
  wamid text
);
create index requests_wamid on sandbox.requests (wamid) where wamid is not null;
