-- A person as one WABA knows them: by Meta's business-scoped user id, by wa_id, or by both. The phone may be unknown.
create table contacts (
  id uuid primary key,
  waba_id text not null references wabas (id),
  wa_id text,
  phone text,
  bsuid text,
  name text not null default '',
  locale text,
  merged_into uuid references contacts (id),
  created_at timestamptz not null,
  unique (waba_id, wa_id),
  unique (waba_id, bsuid),
  check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  check (merged_into <> id)
);
create index contacts_phone on contacts (waba_id, phone);
create index contacts_phone_part on contacts using gin (phone gin_trgm_ops);

create table contact_windows (
  contact_id uuid not null references contacts (id),
  phone_number_id text not null references phone_numbers (id),
  last_inbound_at timestamptz not null,
  primary key (contact_id, phone_number_id)
);
create index contact_windows_recent on contact_windows (phone_number_id, last_inbound_at desc);
