-- Every signed delivery, byte for byte, before anything is made of it.
create table webhook_deliveries (
  id uuid primary key,
  received_at timestamptz not null,
  body bytea not null,
  sha256 text not null unique,
  applied_at timestamptz,
  failure text
);
create index webhook_deliveries_waiting on webhook_deliveries (id) where applied_at is null;

-- Each event's own JSON, linked to the message it is about once that is known. Outlives the delivery it came in.
create table webhook_events (
  id uuid primary key,
  delivery_id uuid,
  field text not null,
  type text not null,
  wamid text,
  message_id uuid references messages (id),
  -- json, not jsonb: kept as Meta wrote it, keys in their order.
  event json not null,
  occurred_at timestamptz not null,
  created_at timestamptz not null
);
create unique index webhook_events_status on webhook_events (wamid, type)
where
  field = 'messages' and type in ('sent', 'delivered', 'read', 'failed');
create index webhook_events_message on webhook_events (message_id);
create index webhook_events_orphans on webhook_events (wamid) where message_id is null;

create table inbound_messages (
  id uuid primary key,
  wamid text not null unique,
  phone_number_id text not null references phone_numbers (id),
  contact_id uuid not null references contacts (id),
  type text not null,
  message jsonb not null,
  received_at timestamptz not null,
  created_at timestamptz not null
);
create index inbound_messages_contact on inbound_messages (contact_id, received_at desc);
