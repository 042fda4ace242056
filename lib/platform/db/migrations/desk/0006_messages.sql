-- What was said, once per distinct content: no recipient and no callback data in it.
create table message_contents (
  hash text primary key,
  kind text not null,
  draft jsonb not null,
  -- json, not jsonb: shown and compared as it was written, keys in their order.
  payload json not null,
  products jsonb not null,
  summary jsonb not null,
  created_at timestamptz not null
);

-- One row per message to one person. The id is a UUIDv7, so id order is time order.
create table messages (
  id uuid primary key,
  phone_number_id text not null references phone_numbers (id),
  waba_id text not null references wabas (id),
  catalog_id text,
  content_hash text not null references message_contents (hash),
  kind text not null,
  contact_id uuid references contacts (id),
  recipient_phone text,
  recipient_bsuid text,
  sender_id uuid references users (id),
  draft_id uuid,
  state text not null,
  priority smallint not null,
  not_before timestamptz,
  wamid text unique,
  wa_id text,
  lease_epoch bigint,
  attempt_count integer not null default 0,
  retrying_since timestamptz,
  created_at timestamptz not null,
  sending_at timestamptz,
  accepted_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  error jsonb,
  check (recipient_phone is not null or recipient_bsuid is not null),
  check (
    state in ('queued', 'sending', 'accepted', 'sent', 'delivered', 'read', 'failed', 'unknown', 'cancelled')
  )
);
create index messages_queue on messages (phone_number_id, priority, id) where state = 'queued';
create index messages_sending on messages (phone_number_id, lease_epoch) where state = 'sending';
create index messages_state_kind on messages (state, kind, id desc);
create index messages_kind on messages (kind, id desc);
create index messages_open on messages (state, id desc)
where
  state in ('queued', 'sending', 'failed', 'unknown', 'cancelled');
create index messages_sender on messages (sender_id, id desc);

-- What a person submitted under an id of the draft's: the same id never makes a second message.
create table submissions (
  submission_id uuid primary key,
  content_hash text not null,
  message_id uuid not null references messages (id) deferrable initially deferred
);
create index submissions_message on submissions (message_id);

-- One row per call to Meta, written before the call.
create table delivery_attempts (
  id uuid primary key,
  message_id uuid not null references messages (id),
  number integer not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text,
  reason text,
  http_status integer,
  graph_code integer,
  response text,
  unique (message_id, number)
);
