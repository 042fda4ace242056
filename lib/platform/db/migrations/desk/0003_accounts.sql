create table wabas (
  id text primary key,
  name text not null,
  origin text not null,
  graph_url text not null,
  app_secret_sealed text not null,
  access_token_sealed text not null,
  verify_token_sealed text not null,
  created_at timestamptz not null,
  check (origin in ('sandbox', 'meta'))
);

create table phone_numbers (
  id text primary key,
  waba_id text not null references wabas (id),
  catalog_id text,
  display_number text not null,
  business_name text not null,
  receiving_since timestamptz not null,
  pace_per_second integer not null default 80,
  hold_reason jsonb,
  created_at timestamptz not null
);
create index phone_numbers_waba_id on phone_numbers (waba_id);
