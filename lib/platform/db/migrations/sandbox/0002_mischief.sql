-- What this Meta does wrong. recipient null is everybody; remaining and probability both null is always.
create table sandbox.mischief_rules (
  id uuid primary key,
  kind text not null,
  recipient text,
  remaining integer check (remaining > 0),
  probability double precision check (probability > 0 and probability <= 1),
  unique nulls not distinct (kind, recipient),
  check (remaining is null or probability is null)
);

-- One row: what the draws come from, and how many messages have drawn.
create table sandbox.mischief_run (
  id smallint primary key check (id = 1),
  seed integer not null,
  drawn integer not null
);
insert into sandbox.mischief_run values (1, 1, 0);

-- What is done to the webhooks of this message, the later ones too.
alter table sandbox.messages add column mischief jsonb not null default '[]';

-- A silent event happens and is not told. Events of one batch that are due together go out in one POST.
alter table sandbox.events add column silent boolean not null default false;
alter table sandbox.events add column batch text;

-- What was done to the answer; there is none where Meta never got the request.
alter table sandbox.requests add column mischief text;
alter table sandbox.requests alter column http_status drop not null;
