-- How this Meta behaves, switched at run time: each is what a working account has until it is changed.
alter table sandbox.settings
  add column number_registered boolean not null default true,
  add column app_subscribed boolean not null default true,
  -- Digits of the numbers that may be written to, five at most; null is everybody.
  add column allowed_numbers jsonb
    check (jsonb_typeof(allowed_numbers) = 'array' and jsonb_array_length(allowed_numbers) <= 5),
  -- Null is without limit.
  add column messages_per_second integer default 80 check (messages_per_second > 0),
  add column pair_rate_limited boolean not null default true,
  add column payment_problem text not null default 'none' check (payment_problem in ('none', 'answer', 'webhook')),
  add column marketing_withheld boolean not null default false;

-- One row for what is sent at a limited rate. full_at is when all of its burst can be used again.
create table sandbox.rates (
  key text primary key,
  full_at timestamptz not null
);

-- The number under which message_history knows a message.
alter table sandbox.messages
  add column history_id bigint not null unique generated always as identity (start with 1234567890123456);
