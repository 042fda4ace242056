-- Accounts of a company's own beside the sandbox's, and their end. An account that ended keeps its row, for its history,
-- and has no secrets any more.
alter table wabas
  alter column app_secret_sealed drop not null,
  alter column access_token_sealed drop not null,
  alter column verify_token_sealed drop not null,
  add column secrets_set_at timestamptz,
  add column secrets_set_by text,
  add column webhook_verified_at timestamptz,
  add column last_webhook_at timestamptz,
  add column closed_at timestamptz,
  drop constraint wabas_origin_check,
  add constraint wabas_origin_check check (origin in ('sandbox', 'meta', 'environment')),
  add constraint wabas_secrets_check check (
    num_nonnulls(app_secret_sealed, access_token_sealed, verify_token_sealed) = case when closed_at is null then 3 else 0 end
  );
create unique index wabas_sandbox on wabas (origin) where origin = 'sandbox';

-- When the sandbox ends its account takes ids that are no longer Meta's, and everything that is its own follows: an
-- account that happens to have the same ids begins empty.
alter table phone_numbers
  drop constraint phone_numbers_waba_id_fkey,
  add foreign key (waba_id) references wabas (id) on update cascade;
alter table contacts
  drop constraint contacts_waba_id_fkey,
  add foreign key (waba_id) references wabas (id) on update cascade;
alter table contact_windows
  drop constraint contact_windows_phone_number_id_fkey,
  add foreign key (phone_number_id) references phone_numbers (id) on update cascade;
alter table messages
  drop constraint messages_phone_number_id_fkey,
  drop constraint messages_waba_id_fkey,
  add foreign key (phone_number_id) references phone_numbers (id) on update cascade,
  add foreign key (waba_id) references wabas (id) on update cascade;
alter table inbound_messages
  drop constraint inbound_messages_phone_number_id_fkey,
  add foreign key (phone_number_id) references phone_numbers (id) on update cascade;
alter table drafts
  drop constraint drafts_phone_number_id_fkey,
  add foreign key (phone_number_id) references phone_numbers (id) on update cascade;
