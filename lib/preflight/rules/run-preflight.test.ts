import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { obstacles } from '@/lib/values/sendability';
import type { NamedProduct, NumberFacts, PreflightFacts, ProductFacts } from './facts';
import { ruleIds, type Tone, tones } from './point';
import { type Preflight, runPreflight } from './run-preflight';

const now = new Date('2026-11-20T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

const good: NumberFacts = {
  catalogId: 'c',
  isHeld: false,
  slowedUntil: null,
  commerce: { catalogVisible: true, cartEnabled: true, readAt: hoursAgo(1) },
  reading: { lastReadAt: hoursAgo(1), isUnderWay: false, hasFailed: false },
  products: [],
};

function product(retailerId: string, state: Partial<ProductFacts> = {}): ProductFacts {
  return {
    retailerId,
    name: `Tea ${retailerId}`,
    obstacles: [],
    isSoldOut: false,
    currency: 'EUR',
    ...state,
  };
}

function facts(
  products: readonly ProductFacts[],
  {
    as = 'listed',
    number = {},
    draft = {},
    ...rest
  }: Omit<Partial<PreflightFacts>, 'number' | 'draft'> & {
    as?: NamedProduct['as'];
    number?: Partial<NumberFacts>;
    draft?: Partial<PreflightFacts['draft']>;
  } = {},
): PreflightFacts {
  const named = products.map(({ retailerId }) => ({ retailerId, as }));
  return {
    draft: { window: 'free_form', isText: false, problemCount: 0, named, ...draft },
    window: { state: 'open', closesAt: '2026-11-21T00:00:00Z' },
    number: { ...good, products, ...number },
    now,
    ...rest,
  };
}

const told = ({ points }: Preflight) => points.map(({ tone, sentence }) => `${tone} ${sentence}`);
const gone = { obstacles: ['gone'] } as const;

describe('a verdict', () => {
  test('has nothing against a message in order, and says how much is shown', () => {
    const { points, passed, shownCount } = runPreflight(facts([product('a'), product('b')]));
    expect(points).toEqual([]);
    expect(passed).toEqual(ruleIds.filter((rule) => rule !== 'thumbnail'));
    expect(shownCount).toBe(2);
  });

  test('counts a product under its weightiest obstacle, and offers to take out just those', () => {
    const { points, shownCount } = runPreflight(
      facts([
        product('a'),
        product('b', gone),
        product('c', { obstacles: ['hidden', 'noPicture'], isSoldOut: true }),
        product('d', { isSoldOut: true }),
      ]),
    );
    expect(shownCount).toBe(2);
    expect(points).toMatchObject([
      {
        rule: 'exists',
        values: { shown: 2, total: 4, count: 1 },
        names: ['Tea b'],
        action: { do: 'remove', retailerIds: ['b'] },
      },
      { rule: 'visible', values: { shown: 2, total: 4, count: 1 }, names: ['Tea c'] },
      {
        rule: 'stock',
        values: { shown: 1, total: 4, count: 1 },
        names: ['Tea d'],
        action: { do: 'remove', retailerIds: ['d'] },
      },
    ]);
  });

  test('keeps the currency most products have', () => {
    const [usd, other] = [product('a', { currency: 'USD' }), product('n', { currency: null })];
    const { points } = runPreflight(facts([usd, product('b'), product('c'), other]));
    expect(points).toMatchObject([
      { sentence: 'currencies', action: { do: 'keepCurrency', currency: 'EUR', retailerIds: ['a'] } },
    ]);
  });

  test('forbids by what was read within a day, and only doubts by what is older or was not read again', () => {
    const of = (said: Partial<NumberFacts['reading']>) => {
      const reading = { ...good.reading, ...said };
      return told(runPreflight(facts([product('a', gone)], { as: 'single', number: { reading } })));
    };
    expect(of({ lastReadAt: hoursAgo(24) })).toEqual(['red singleRefused']);
    expect(of({ lastReadAt: hoursAgo(25) })).toEqual(['amber singleRefused', 'amber readLongAgo']);
    expect(of({ hasFailed: true })).toEqual(['amber singleRefused', 'note lastReadingFailed']);
    // A walk that has not ended yet may still meet it.
    expect(of({ lastReadAt: null })).toEqual(['amber neverRead']);
    expect(of({ lastReadAt: null, isUnderWay: true })).toEqual(['amber beingRead']);
    expect(of({ isUnderWay: true })).toEqual(['red singleRefused']);
  });

  test('forbids by commerce settings in the same way', () => {
    const of = (commerce: NumberFacts['commerce']) =>
      told(runPreflight(facts([product('a')], { number: { commerce } })));
    const hidden = { catalogVisible: false, cartEnabled: true };
    expect(of({ ...hidden, readAt: hoursAgo(1) })).toEqual(['red hidden']);
    expect(of({ ...hidden, readAt: hoursAgo(30) })).toEqual(['amber hiddenThen']);
    expect(of({ catalogVisible: null, cartEnabled: null, readAt: hoursAgo(1) })).toEqual([
      'amber visibilityUnset',
    ]);
    expect(of({ catalogVisible: true, cartEnabled: false, readAt: hoursAgo(1) })).toEqual(['amber cartOff']);
    expect(of(null)).toEqual(['note visibilityUnread']);
  });

  test('says nothing of a product that is not known yet', () => {
    const { points, shownCount } = runPreflight(facts([product('a')], { number: { products: [] } }));
    expect(points).toEqual([]);
    expect(shownCount).toBe(1);
  });

  test.each([
    ['the window closes while one writes', { now: new Date('2026-11-21T00:00:00Z') }, 'red windowClosed'],
    ['the window closes within the hour', { now: new Date('2026-11-20T23:30:00Z') }, 'note windowSoon'],
    [
      'an approved template needs no window',
      { draft: { window: 'any_time' }, window: { state: 'closed' } },
      null,
    ],
    ['a pause that is over slows nothing', { number: { slowedUntil: hoursAgo(1) } }, null],
    ['a held number', { number: { isHeld: true, slowedUntil: '2026-11-20T13:00:00Z' } }, 'amber held'],
    ['a message of what no catalog holds', { number: { catalogId: null } }, 'red notLinked'],
  ] as const)('%s', (_, known, expected) => {
    // A day later the catalog has been read again too.
    const { number, ...rest } = { number: {}, now, ...known };
    const at = rest.now.toISOString();
    const read = { reading: { ...good.reading, lastReadAt: at }, ...number };
    expect(told(runPreflight(facts([product('a')], { ...rest, number: read })))).toEqual(
      expected === null ? [] : [expected],
    );
  });
});

test('whatever a list holds: the worst comes first, the sums are right, and a rule speaks once', () => {
  const state = fc.record({
    obstacles: fc.subarray([...obstacles]),
    isSoldOut: fc.boolean(),
    currency: fc.constantFrom('EUR', 'USD', null),
  });
  const reading = fc.record({
    lastReadAt: fc.constantFrom(null, hoursAgo(1), hoursAgo(48)),
    isUnderWay: fc.boolean(),
    hasFailed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 12 }), reading, (states, read) => {
      const listed = states.map((one, index) => product(String(index), one));
      const { points, passed, shownCount } = runPreflight(facts(listed, { number: { reading: read } }));
      const grades = points.map(({ tone }) => tones.indexOf(tone));
      expect(grades).toEqual([...grades].sort((left, right) => left - right));
      const spoken = [...points.map(({ rule }) => rule), ...passed];
      expect(new Set(spoken).size).toBe(spoken.length);
      const leftOut = points.filter(({ sentence }) => sentence === 'someShown' || sentence === 'noneShown');
      const counted = leftOut.reduce((sum, { values }) => sum + (values.count ?? 0), 0);
      expect(shownCount + counted).toBe(listed.length);
      const isRed = (tone: Tone) => tone === 'red';
      const isCertain = read.lastReadAt === hoursAgo(1) && !read.hasFailed;
      expect(points.some(({ tone }) => isRed(tone))).toBe(shownCount === 0 && isCertain);
    }),
  );
});
