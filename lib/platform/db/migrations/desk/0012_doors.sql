-- Whom a person of the sandbox invites belongs to the sandbox: the sandbox may use an address that the desk's own people
-- use too, without learning that they do.
alter table users drop constraint users_email_key;
create unique index users_email_origin on users (email, origin);

-- One made-up person per door of the sandbox; those who were invited have an address.
drop index users_sandbox_role;
create unique index users_sandbox_door on users (role) where origin = 'sandbox' and email is null;

alter table sessions add column user_agent text;

create table invitations (
  id uuid primary key,
  token_hash text not null unique,
  name text not null,
  email text not null,
  role text not null,
  origin text not null,
  invited_by uuid not null references users (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check (email = lower(email)),
  check (role in ('marketer', 'agent', 'manager', 'administrator')),
  check (origin in ('sandbox', 'desk'))
);
-- One open link per address.
create unique index invitations_open_email on invitations (email, origin) where accepted_at is null and revoked_at is null;

create table sign_in_delays (
  key text primary key,
  attempts integer not null,
  blocked_until timestamptz not null,
  last_attempt_at timestamptz not null
);
create index sign_in_delays_last_attempt_at on sign_in_delays (last_attempt_at);
