create table users (
  id uuid primary key,
  email text unique,
  name text not null,
  role text not null,
  password_hash text,
  origin text not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  check (email = lower(email)),
  check (role in ('marketer', 'agent', 'manager', 'administrator')),
  check (origin in ('sandbox', 'desk'))
);

-- One made-up person per door of the sandbox.
create unique index users_sandbox_role on users (role) where origin = 'sandbox';

create table sessions (
  id uuid primary key,
  user_id uuid not null references users (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_user_id on sessions (user_id);

create table first_run_links (
  token_hash text primary key,
  created_at timestamptz not null,
  used_at timestamptz
);
