-- What a walk is at, and what did not go well: the products come first, then the sets.
alter table catalog_syncs
  add column stage text,
  -- Items among those walked that could not be read.
  add column skipped integer not null default 0,
  -- Pages in a row that gave nothing, which is how long the next pause is.
  add column failures integer not null default 0,
  -- Why the sets could not be read, though the products were.
  add column sets_error jsonb;
