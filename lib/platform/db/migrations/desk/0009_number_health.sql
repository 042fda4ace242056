-- How Meta answered when somebody last tested the number, and what slows it for now.
alter table phone_numbers add column last_test jsonb;
alter table phone_numbers add column slowdown jsonb;

-- What a person decided about a message, and, on the message sent in its place, which one that is.
alter table messages add column decision text check (decision in ('not_sent', 'sent_again', 'cancelled'));
alter table messages add column decided_at timestamptz;
alter table messages add column decided_by uuid references users (id);
alter table messages add column resend_of uuid references messages (id);
-- One message is sent again once: this settles a race between two people, or two clicks.
create unique index messages_resend_of on messages (resend_of) where resend_of is not null;
create index messages_undecided on messages (id) where state = 'unknown' and decision is null;
