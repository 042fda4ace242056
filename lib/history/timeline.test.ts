import { expect, test } from 'vitest';
import type { MessageTimes } from './message-times';
import { messageTimeline } from './timeline';

const nothing: MessageTimes = {
  createdAt: '2026-11-20T12:00:00.000Z',
  notBefore: null,
  sendingAt: null,
  acceptedAt: null,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  failedAt: null,
};

test('a timeline tells each step that happened and how long after the one before', () => {
  const times = { ...nothing, sendingAt: '2026-11-20T12:00:00.120Z', failedAt: '2026-11-20T12:00:00.520Z' };
  expect(messageTimeline(times)).toEqual([
    { step: 'queued', at: '2026-11-20T12:00:00.000Z', gapMs: null },
    { step: 'sending', at: '2026-11-20T12:00:00.120Z', gapMs: 120 },
    { step: 'failed', at: '2026-11-20T12:00:00.520Z', gapMs: 400 },
  ]);
});

test('a status in whole seconds never seems to come before what it followed', () => {
  const times = { ...nothing, acceptedAt: '2026-11-20T12:00:01.900Z', sentAt: '2026-11-20T12:00:01.000Z' };
  expect(
    messageTimeline({ ...times, deliveredAt: '2026-11-20T12:00:03.000Z' }).map((step) => step.gapMs),
  ).toEqual([null, 1900, 0, 1100]);
});
