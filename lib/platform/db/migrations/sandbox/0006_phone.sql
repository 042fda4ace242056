-- What one customer passes on to another stands among the messages of whoever gets it.
alter table sandbox.messages drop constraint messages_direction_check;
alter table sandbox.messages
  add constraint messages_direction_check check (direction in ('business', 'customer', 'forwarded'));

-- What an item was before somebody played with it on the phone's page; null where nobody does.
alter table sandbox.products add column as_it_was jsonb;
