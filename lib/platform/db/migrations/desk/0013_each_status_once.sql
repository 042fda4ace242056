-- Each status of a wamid is kept once, also one that this release has no name for. Inbound messages that name nobody
-- stand in the same field, under wamids of their own.
delete from webhook_events later using webhook_events earlier
where
  later.field = 'messages'
  and earlier.field = 'messages'
  and later.wamid = earlier.wamid
  and later.type = earlier.type
  and (later.occurred_at, later.id) > (earlier.occurred_at, earlier.id);
drop index webhook_events_status;
create unique index webhook_events_status on webhook_events (wamid, type)
where
  field = 'messages';
