-- The collections of the catalog; a product's product_set is a key of theirs.
create table sandbox.product_sets (
  key text primary key,
  meta_id text not null unique,
  names jsonb not null,
  position integer not null
);

alter table sandbox.products
  -- When review ends with approval; null where no review is under way.
  add column review_due_at timestamptz,
  -- What Meta says against a rejected item.
  add column rejection_reasons jsonb not null default '[]',
  -- Deleted items stay, so that a new start of the sandbox does not bring them back.
  add column deleted_at timestamptz;
create index products_set on sandbox.products (product_set, position, retailer_id);
create index products_review on sandbox.products (review_due_at) where review_due_at is not null;

-- How this Meta's catalog behaves, switched at run time.
alter table sandbox.settings
  -- How long a new or edited item stays in review; 0 approves it at once.
  add column review_ms integer not null default 0 check (review_ms >= 0),
  -- How long each read of the catalog takes at least.
  add column catalog_page_ms integer not null default 0 check (catalog_page_ms >= 0),
  -- How many reads of the catalog more are refused, under which code, with which HTTP status.
  add column catalog_refusals integer not null default 0 check (catalog_refusals >= 0),
  add column catalog_refusal_code integer not null default 80004 check (catalog_refusal_code in (4, 80004, 80009)),
  add column catalog_refusal_status integer not null default 400 check (catalog_refusal_status in (400, 429)),
  -- In how many minutes such a refusal says that there is access again.
  add column catalog_refusal_minutes integer not null default 0 check (catalog_refusal_minutes >= 0);
