import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScheduledEvent } from '@/lib/sandbox/webhooks/schedule-events';
import { bendEvents } from './bend-events';
import { type StatusKind, statusKinds } from './status-kinds';

const at = new Date('2026-11-20T12:00:00Z');
const inMs = (ms: number) => new Date(at.getTime() + ms);
const events: ScheduledEvent[] = [
  { messageId: 'm', status: 'sent', value: { told: 'sent' }, dueAt: inMs(300) },
  { messageId: 'm', status: null, value: { told: 'dropped' }, dueAt: inMs(300) },
  { messageId: 'm', status: 'delivered', value: { told: 'delivered' }, dueAt: inMs(1500) },
];

test('whatever is drawn, every status still happens, once, and what is told is what there was to tell', () => {
  fc.assert(
    fc.property(fc.subarray([...statusKinds]), fc.double({ min: 0, max: 0.999 }), (statuses, drawn) => {
      const bent = bendEvents(events, { statuses, chance: () => drawn }, at);
      const happening = bent.filter(({ status }) => status !== null);
      expect(happening.map(({ status }) => status)).toEqual(['sent', 'delivered']);
      for (const event of bent.filter(({ silent }) => !silent)) {
        expect(events.map(({ value }) => value)).toContainEqual(event.value);
        expect(event.dueAt.getTime()).toBeGreaterThanOrEqual(at.getTime());
      }
      expect(bent.filter(({ silent }) => !silent).length).toBe(toldCount(statuses));
    }),
  );
});

test('what is not drawn for leaves everything as it is', () => {
  expect(bend([])).toEqual(events);
});

test.each<[StatusKind[], string[]]>([
  [['late'], ['sent 8300', 'dropped 8300', 'delivered 9500']],
  [['doubled'], ['sent 300', 'sent 300', 'dropped 300', 'dropped 300', 'delivered 1500', 'delivered 1500']],
  [['shuffled'], ['delivered 300', 'dropped 300', 'sent 1500']],
  [['batched'], ['sent 3000', 'dropped 3000', 'delivered 3000']],
  [['missing'], ['sent 300', 'delivered 1500']],
  [['all_lost'], []],
  [['before_answer'], ['sent 0', 'dropped 0', 'delivered 0']],
  [
    ['late', 'shuffled'],
    ['delivered 8300', 'dropped 8300', 'sent 9500'],
  ],
])('%j tells %j', (statuses, told) => {
  const heard = bend(statuses).filter(({ silent }) => !silent);
  expect(heard.map(({ value, dueAt }) => `${value.told} ${dueAt.getTime() - at.getTime()}`)).toEqual(told);
});

test('what is told in a batch names the same batch as all that is due then', () => {
  const batches = bend(['batched']).flatMap(({ batch }) => batch ?? []);
  expect(batches).toHaveLength(3);
  expect(new Set(batches).size).toBe(1);
});

function bend(statuses: StatusKind[]): ScheduledEvent[] {
  return bendEvents(events, { statuses, chance: () => 0.5 }, at);
}

function toldCount(statuses: StatusKind[]): number {
  if (statuses.includes('all_lost')) return 0;
  return (statuses.includes('missing') ? 2 : 3) * (statuses.includes('doubled') ? 2 : 1);
}
