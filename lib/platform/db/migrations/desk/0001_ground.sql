create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- Who may do what only one process at a time may do. The epoch grows with every change of holder.
create table leases (
  name text primary key,
  owner text not null,
  epoch bigint not null,
  expires_at timestamptz not null
);

-- Rows are only ever added. actor_id has no foreign key: the trail outlives the people in it.
create table audit_entries (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  details jsonb
);
create index audit_entries_subject on audit_entries (subject_type, subject_id, id desc);
