-- Previews for people without an account. A row holds all that its page shows, so that the page looks nothing up.
create table share_links (
  id uuid primary key,
  token_hash text not null unique,
  draft_id uuid not null references drafts (id),
  waba_id text not null references wabas (id) on update cascade,
  kind text not null,
  fields jsonb not null,
  products jsonb not null,
  business jsonb not null,
  created_by uuid not null references users (id),
  created_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_opened_at timestamptz
);
create index share_links_draft on share_links (draft_id);
create index share_links_created_by on share_links (created_by);
create index share_links_expires_at on share_links (expires_at);
