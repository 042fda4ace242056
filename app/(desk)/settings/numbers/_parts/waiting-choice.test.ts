import { expect, test } from 'vitest';
import type { WaitingMessages } from '@/lib/history/list-waiting';
import { noChoice, resumePlan } from './waiting-choice';

const waiting: WaitingMessages = {
  asOf: '2026-11-20T12:00:00.000Z',
  messages: [listed('old-1', true), listed('old-2', true), listed('new-1', false), listed('new-2', false)],
  total: 1004,
  staleTotal: 902,
};

test('by itself, what is old is cancelled and the rest is sent, listed or not', () => {
  expect(resumePlan(waiting, noChoice)).toEqual({
    send: [],
    cancel: ['old-1', 'old-2'],
    rest: 'cancel',
    sentCount: 102,
    cancelledCount: 902,
    moreStale: 900,
    moreFresh: 100,
  });
});

test('a tick sends an old one, an untick keeps a new one, and the old ones not listed go together', () => {
  const choice = { changed: new Set(['old-2', 'new-1', 'gone-meanwhile']), sendRest: true };
  expect(resumePlan(waiting, choice)).toMatchObject({
    send: ['old-2'],
    cancel: ['old-1', 'new-1'],
    rest: 'send',
    sentCount: 1002,
    cancelledCount: 2,
  });
});

function listed(id: string, isStale: boolean) {
  return {
    id,
    isStale,
    kind: 'product',
    recipient: { contactId: null, name: '', masked: '' },
    summary: { title: '', productCount: 0 },
    dueSince: '2026-11-20T10:00:00.000Z',
  };
}
