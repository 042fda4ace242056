import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { changeMischief } from './change-mischief';
import { chance } from './chance';
import { type DrawnMischief, drawMischief } from './draw-mischief';
import { type MischiefRule, mischiefKinds, mischiefSchema } from './mischief-rule';
import { mixedRules } from './mixed-rules';
import { parseMischief } from './parse-mischief';
import { readMischief } from './read-mischief';
import { sayRules } from './say-mischief';
import { setMischief } from './set-mischief';

const [grace, awa] = ['16505551234', '33612345678'];

const rule = fc.record({
  kind: fc.constantFrom(...mischiefKinds),
  when: fc.oneof(
    fc.constant('always' as const),
    fc.record({ next: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ probability: fc.double({ min: 0.001, max: 1, noNaN: true }) }),
  ),
  recipient: fc.constantFrom(null, grace, awa, 'FR.13491208655302741918'),
});
const someRules = fc.uniqueArray(rule, {
  selector: ({ kind, recipient }) => `${kind} ${recipient}`,
  maxLength: 12,
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('rules', () => {
  test('are said on a command line and read from it without a difference', () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        expect(parseMischief(sayRules(rules))).toEqual({ ok: true, value: rules });
      }),
    );
    expect(parseMischief('late, doubled:next@+1 650-555-1234')).toEqual({
      ok: true,
      value: [
        { kind: 'late', when: 'always', recipient: null },
        { kind: 'doubled', when: { next: 1 }, recipient: grace },
      ],
    });
  });

  test.each(['', 'lat', 'late:2', 'late:0', 'late:next0', 'late:often', 'late@nobody', 'late,,doubled'])(
    'are not read from “%s”',
    (text) => {
      expect(parseMischief(text)).toMatchObject({ ok: false, error: expect.stringContaining('no mischief') });
    },
  );

  test('are kept as they were given, and one by one', async () => {
    const given = fc.sample(someRules, { numRuns: 20, seed: 1 });
    for (const rules of given) {
      await setMischief(database.db, { seed: 7, rules });
      expect(await readMischief(database.db)).toEqual({ seed: 7, rules });
    }
    await setMischief(database.db, { rules: [] });
    await changeMischief(database.db, { kind: 'late', recipient: null, when: 'always' });
    await changeMischief(database.db, { kind: 'late', recipient: awa, when: { next: 2 } });
    await changeMischief(database.db, { kind: 'late', recipient: null, when: { next: 1 } });
    expect(sayRules((await readMischief(database.db)).rules)).toBe(`late:next2@${awa},late:next1`);
    await changeMischief(database.db, { kind: 'late', recipient: awa, when: null });
    expect(sayRules((await readMischief(database.db)).rules)).toBe('late:next1');
  });

  test('of a seed alone have something of everything', () => {
    expect(new Set(mixedRules().map(({ kind }) => kind)).size).toBe(mischiefKinds.length - 1);
    expect(mischiefSchema.safeParse({ rules: mixedRules() }).success).toBe(true);
  });

  test('of one kind and recipient are one', () => {
    const late = { kind: 'late' };
    expect(mischiefSchema.safeParse({ rules: [late, { ...late, recipient: grace }] }).success).toBe(true);
    expect(mischiefSchema.safeParse({ rules: [late, late] }).success).toBe(false);
  });
});

describe('what is drawn', () => {
  beforeEach(() => setMischief(database.db, { seed: 1, rules: [] }));

  test('is the same for the same seed, rules and messages, and another for another seed', async () => {
    const rules = mixedRules().map((each) => ({ ...each, when: { probability: 0.3 } }));
    const run = async (seed: number) => {
      await setMischief(database.db, { seed, rules });
      return await drawFor(Array.from({ length: 15 }, (_, index) => (index % 3 === 0 ? awa : grace)));
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 0x7fff_ffff }), async (seed) => {
        const first = await run(seed);
        expect(await run(seed)).toEqual(first);
        expect(await run(seed === 0 ? 1 : seed - 1)).not.toEqual(first);
      }),
      { numRuns: 5 },
    );
  });

  test('for one rule is not moved by another', async () => {
    const maybe = (kind: MischiefRule['kind']) => ({ kind, when: { probability: 0.5 }, recipient: null });
    const people = Array.from({ length: 30 }, () => grace);
    await setMischief(database.db, { seed: 42, rules: [maybe('late')] });
    const alone = await drawFor(people);
    await setMischief(database.db, { seed: 42, rules: [maybe('hang'), maybe('late')] });
    const beside = await drawFor(people);
    expect(beside.map(({ statuses }) => statuses)).toEqual(alone.map(({ statuses }) => statuses));
    expect(new Set(alone.map(({ statuses }) => statuses.length))).toEqual(new Set([0, 1]));
  });

  test('by chance is as frequent as its probability says', () => {
    const draws = Array.from({ length: 10_000 }, (_, index) => chance(42, index, 'late'));
    expect(draws.filter((drawn) => drawn < 0.05).length / 10_000).toBeCloseTo(0.05, 2);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
  });

  test('for the next ones is for exactly so many of those it concerns, however many come at once', async () => {
    const rules: MischiefRule[] = [
      { kind: 'cut_after_accept', when: { next: 3 }, recipient: grace },
      { kind: 'doubled', when: 'always', recipient: awa },
    ];
    await setMischief(database.db, { seed: 1, rules });
    const people = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? grace : awa));
    const drawn = await Promise.all(people.map((person) => drawMischief(database.db, [person, null])));
    const of = (person: string) => drawn.filter((_, index) => people[index] === person);
    expect(of(grace).filter(({ answer }) => answer === 'cut_after_accept')).toHaveLength(3);
    expect(of(awa).every(({ answer, statuses }) => answer === null && statuses[0] === 'doubled')).toBe(true);
    expect(sayRules((await readMischief(database.db)).rules)).toBe(`doubled@${awa}`);
  });

  test('is one thing for an answer, the first, and what was not chosen is not used up', async () => {
    const next = { next: 1 };
    await setMischief(database.db, {
      rules: [
        { kind: 'hang', when: next, recipient: null },
        { kind: 'garbage', when: next, recipient: null },
      ],
    });
    const answers = (await drawFor([grace, grace, grace])).map(({ answer }) => answer);
    expect(answers).toEqual(['hang', 'garbage', null]);
  });
});

async function drawFor(people: string[]): Promise<Omit<DrawnMischief, 'chance'>[]> {
  const drawn: Omit<DrawnMischief, 'chance'>[] = [];
  for (const person of people) {
    const { answer, statuses } = await drawMischief(database.db, [person]);
    drawn.push({ answer, statuses });
  }
  return drawn;
}
