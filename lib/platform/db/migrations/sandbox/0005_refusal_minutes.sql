-- In how many minutes a refused read of the catalog says that there is access again.
alter table sandbox.settings
  add column catalog_refusal_minutes integer not null default 0 check (catalog_refusal_minutes >= 0);
