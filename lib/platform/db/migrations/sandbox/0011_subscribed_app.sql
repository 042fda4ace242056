-- Whether the business's app is subscribed to the business account: only then are its webhooks sent.
alter table sandbox.settings add column app_subscribed boolean not null default true;
