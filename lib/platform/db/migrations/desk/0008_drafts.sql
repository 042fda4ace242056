create table drafts (
  id uuid primary key,
  owner_id uuid not null references users (id),
  phone_number_id text not null references phone_numbers (id),
  kind text not null,
  recipient jsonb,
  fields jsonb not null,
  submission_id uuid not null unique,
  last_message_id uuid references messages (id),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);
create index drafts_owner_updated on drafts (owner_id, updated_at desc) where deleted_at is null;
