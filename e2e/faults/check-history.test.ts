import { expect, test } from 'vitest';
import { checkHistory, checkOneSender, type History } from './check-history';

const accepted = { messageId: 'm', accepted: true, wamid: 'w', answered: true };
const unheard = { ...accepted, answered: false };
const refused = { messageId: 'm', accepted: false, wamid: null, answered: true };
const nothingSaid = { ...refused, answered: false };

type Row = History['messages'][number];

/** One message's history, in which nothing happened but what is given. */
function check(row: Omit<Row, 'id'> | null, given: Partial<Omit<History, 'messages'>> = {}): string[] {
  const history = { queued: ['m'], posts: [], told: new Set<string>(), cutOff: new Set<string>(), ...given };
  return checkHistory({ ...history, messages: row ? [{ id: 'm', ...row }] : [] });
}

const told = new Set(['m']);
const cutOff = new Set(['m']);
const delivered = { state: 'delivered' as const, wamid: 'w' };
const unknown = { state: 'unknown' as const, wamid: null };
const failed = { state: 'failed' as const, wamid: null };

test.each<[string, Omit<Row, 'id'>, Partial<History>]>([
  ['accepted and told', delivered, { posts: [accepted], told }],
  ['accepted, and nobody told us anything more', { state: 'accepted', wamid: 'w' }, { posts: [accepted] }],
  ['accepted without our hearing it, then told', delivered, { posts: [unheard], told }],
  ['accepted without our hearing it, never told', unknown, { posts: [unheard] }],
  ['cut off before the call', unknown, { cutOff }],
  ['cut off after an acceptance that nobody told of', unknown, { posts: [accepted], cutOff }],
  ['cut off after a refusal', unknown, { posts: [refused], cutOff }],
  ['refused', failed, { posts: [refused] }],
  ['refused for now, then accepted', delivered, { posts: [refused, accepted], told }],
  ['accepted, failed later', { state: 'failed', wamid: 'w' }, { posts: [accepted], told }],
  ['answered with nothing', unknown, { posts: [nothingSaid] }],
])('nothing is wrong with a message that was %s', (_name, row, given) => {
  expect(check(row, given)).toEqual([]);
});

test.each<[string, Omit<Row, 'id'> | null, Partial<History>]>([
  ['twice: accepted 2 times', delivered, { posts: [accepted, { ...accepted, wamid: 'x' }], told }],
  ['twice: accepted 2 times', delivered, { posts: [unheard, accepted], told, cutOff }],
  ['lost: there is no such message', null, {}],
  ['lost: still queued', { state: 'queued', wamid: null }, {}],
  ['lost: still sending', { state: 'sending', wamid: null }, { posts: [unheard], cutOff }],
  ['invented: a wamid, and nothing was accepted', delivered, { posts: [refused] }],
  ['another wamid', { ...delivered, wamid: 'x' }, { posts: [accepted], told }],
  ['no wamid, although the answer or a webhook came', failed, { posts: [accepted], told }],
  ['failed, although it was accepted', failed, { posts: [accepted], cutOff }],
  ['unknown, although a webhook came', unknown, { posts: [unheard], told, cutOff }],
  ['unknown, although nobody was cut off', unknown, { posts: [refused] }],
  ['unknown, although nobody was cut off', unknown, {}],
  ['failed, and was never posted', failed, {}],
])('%s', (fault, row, given) => {
  expect(check(row, given)).toContain(`m ${fault}`);
});

test('a message of nobody’s is none of ours', () => {
  expect(check(delivered, { posts: [{ ...accepted, messageId: 'other' }, accepted], told })).toEqual([]);
});

test('epochs that follow one another are one sender after another', () => {
  const sent = (...epochs: number[]) => epochs.map((epoch, index) => ({ messageId: `m${index}`, epoch }));
  expect(checkOneSender(sent(1, 1, 2, 5, 5))).toEqual([]);
  expect(checkOneSender(sent(1, 2, 1, 2))).toEqual(['m2 out of turn: sent under epoch 1 after epoch 2']);
});
