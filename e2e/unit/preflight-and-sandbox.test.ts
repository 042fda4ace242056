import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureSandboxAccount, sandboxAccount } from '@/lib/accounts/sandbox-account';
import { findSendingNumber, type SendingNumber } from '@/lib/accounts/sending-account';
import { phoneNumbers } from '@/lib/accounts/tables';
import { productItemSchema } from '@/lib/catalog/product-item-schema';
import { catalogSyncs, products as deskProducts } from '@/lib/catalog/tables';
import { customerServiceWindow } from '@/lib/contacts/customer-service-window';
import { buildRequestBody } from '@/lib/messages/build-request-body';
import { definitionOf, type MessageDraft, type MessageKind } from '@/lib/messages/registry';
import { validateDraft } from '@/lib/messages/validate-draft';
import { readNumberFacts } from '@/lib/preflight/read-number-facts';
import type { PreflightFacts } from '@/lib/preflight/rules/facts';
import { outlineDraft } from '@/lib/preflight/rules/outline-draft';
import { type RuleId, ruleIds, type Tone } from '@/lib/preflight/rules/point';
import { type Preflight, runPreflight } from '@/lib/preflight/rules/run-preflight';
import { changeSettings, defaultSettings, type SandboxSettings } from '@/lib/sandbox/settings';
import { contacts, messages, products } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

/**
 * The rules of the verdict and those of the emulated Meta share no code. Here the desk reads the sandbox's catalog over
 * the wire, foresees what would become of a message, and the message is sent to the sandbox in the same state.
 */
const now = new Date('2026-11-20T12:00:00Z');
const { phoneNumberId, wabaId, catalogId } = sandboxAccount;
const noLimits = { ...defaultSettings, messagesPerSecond: null, pairRateLimited: false };
const [sencha, jasmine, matcha, mint] = ['THE-014', '2lc20305pt', 'THE-016', 'THE-018'];
const unlisted = 'NO-SUCH-TEA';

type SandboxProduct = typeof products.$inferSelect;

let meta: TestSandbox;
let asSeeded: SandboxProduct[];
beforeAll(async () => {
  meta = await createTestSandbox(now);
  await ensureSandboxAccount(meta.sandbox.db, 'http://sandbox.test/graph', new Date('2026-01-01T00:00:00Z'));
  asSeeded = await meta.sandbox.db.select().from(products);
});
afterAll(() => meta.close());
beforeEach(async () => {
  await changeSettings(meta.sandbox.db, noLimits);
  for (const row of asSeeded) await change(row.retailerId, row);
});

const list = (...productRetailerIds: string[]): Said => ({
  kind: 'product_list',
  fields: { header: 'Teas', body: 'For you', footer: '', sections: [{ title: '', productRetailerIds }] },
});
const single = (productRetailerId: string): Said => ({
  kind: 'product',
  fields: { productRetailerId, body: '', footer: '' },
});
const thumbnail = (thumbnailProductRetailerId: string): Said => ({
  kind: 'catalog_message',
  fields: { body: 'All our teas', footer: '', thumbnailProductRetailerId },
});
const link: Said = { kind: 'catalog_link', fields: { body: 'Have a look', previewUrl: true } };

type Said = { kind: MessageKind; fields: MessageDraft; to?: 'grace' | 'paul' };
type Case = Said & {
  /** Which rule speaks, how gravely, and in what state of Meta's. */
  rule: RuleId;
  tone: Tone | 'passed';
  when: string;
  products?: Record<string, Partial<SandboxProduct>>;
  settings?: Partial<SandboxSettings>;
  /** What is known to the desk alone, or not known to it. */
  desk?: (facts: PreflightFacts) => PreflightFacts;
  /** Of listed products. */
  shown?: number;
};

const cases: Case[] = [
  { rule: 'window', tone: 'red', when: 'closed', ...link, to: 'paul', settings: { closedWindow: 'answer' } },
  { rule: 'window', tone: 'passed', when: 'open', ...link },
  {
    rule: 'window',
    tone: 'amber',
    when: 'unknown',
    ...link,
    desk: knowing({ window: { state: 'unknown' } }),
  },
  {
    ...{ rule: 'window', tone: 'note', when: 'closing', ...link },
    desk: knowing({ window: { state: 'open', closesAt: '2026-11-20T12:20:00Z' } }),
  },
  {
    ...{ rule: 'catalogLinked', tone: 'red', when: 'not connected', ...list(sencha) },
    desk: ofNumber({ catalogId: null }),
  },
  {
    ...{ rule: 'catalogLinked', tone: 'amber', when: 'not connected, and a link', ...link },
    desk: ofNumber({ catalogId: null }),
  },
  {
    rule: 'catalogVisible',
    tone: 'red',
    when: 'hidden',
    ...list(sencha),
    settings: { catalogVisible: false },
  },
  {
    rule: 'catalogVisible',
    tone: 'red',
    when: 'hidden',
    ...single(mint),
    settings: { catalogVisible: false },
  },
  {
    ...{ rule: 'catalogVisible', tone: 'red', when: 'hidden', ...thumbnail(mint) },
    settings: { catalogVisible: false },
  },
  {
    ...{ rule: 'catalogVisible', tone: 'amber', when: 'hidden, and a link', ...link },
    settings: { catalogVisible: false },
  },
  { rule: 'catalogVisible', tone: 'passed', when: 'shown', ...single(mint) },
  { rule: 'cart', tone: 'amber', when: 'off', ...single(mint), settings: { cartEnabled: false } },
  { rule: 'exists', tone: 'passed', when: 'all listed', ...list(sencha, mint), shown: 2 },
  { rule: 'exists', tone: 'amber', when: 'one unlisted', ...list(sencha, unlisted), shown: 1 },
  { rule: 'exists', tone: 'red', when: 'none listed', ...list(unlisted, 'OTHER'), shown: 0 },
  { rule: 'exists', tone: 'red', when: 'the one unlisted', ...single(unlisted) },
  ...obstacleCases('visible', { visibility: 'staging' }),
  ...obstacleCases('approved', { reviewStatus: 'rejected' }),
  ...obstacleCases('approved', { reviewStatus: 'pending' }),
  ...obstacleCases('picture', { picture: null }),
  {
    ...{ rule: 'approved', tone: 'passed', when: 'outdated', ...single(mint) },
    products: { [mint]: { reviewStatus: 'outdated' } },
  },
  { rule: 'thumbnail', tone: 'passed', when: 'usable', ...thumbnail(mint) },
  { rule: 'thumbnail', tone: 'red', when: 'unlisted', ...thumbnail(unlisted) },
  {
    ...{ rule: 'thumbnail', tone: 'red', when: 'hidden', ...thumbnail(mint) },
    products: { [mint]: { visibility: 'staging' } },
  },
  ...(['out of stock', 'discontinued', 'mark_as_sold'] as const).map(
    (availability): Case => ({
      ...{ rule: 'stock', tone: 'amber', when: availability, ...list(mint, sencha), shown: 2 },
      products: { [mint]: { availability } },
    }),
  ),
  {
    ...{ rule: 'stock', tone: 'amber', when: 'all sold out', ...list(mint), shown: 1 },
    products: { [mint]: { availability: 'out of stock' } },
  },
  {
    ...{ rule: 'stock', tone: 'amber', when: 'the one sold out', ...single(mint) },
    products: { [mint]: { availability: 'out of stock' } },
  },
  { rule: 'duplicates', tone: 'amber', when: 'named twice', ...list(mint, sencha, mint), shown: 2 },
  {
    ...{ rule: 'currencies', tone: 'amber', when: 'mixed', ...list(mint, sencha, jasmine), shown: 3 },
    products: { [mint]: { currency: 'USD' } },
  },
  {
    rule: 'number',
    tone: 'amber',
    when: 'held by the desk',
    ...single(mint),
    desk: ofNumber({ isHeld: true }),
  },
  {
    ...{ rule: 'number', tone: 'note', when: 'slowed down', ...single(mint) },
    desk: ofNumber({ slowedUntil: '2026-11-20T12:05:00Z' }),
  },
  { rule: 'freshness', tone: 'passed', when: 'read today', ...list(mint, sencha), shown: 2 },
  {
    ...{ rule: 'freshness', tone: 'amber', when: 'read two days ago', ...list(mint, sencha), shown: 2 },
    desk: ofNumber({ reading: { lastReadAt: '2026-11-18T11:00:00Z', isUnderWay: false, hasFailed: false } }),
  },
  {
    ...{ rule: 'freshness', tone: 'amber', when: 'never read', ...list(mint, sencha), shown: 2 },
    desk: ofNumber({ reading: { lastReadAt: null, isUnderWay: false, hasFailed: false }, products: [] }),
  },
  { rule: 'recipient', tone: 'todo', when: 'nobody is chosen', ...link, desk: knowing({ window: null }) },
  { rule: 'draft', tone: 'todo', when: 'nothing is chosen', ...list() },
];

/** The same obstacle on one of two, on all that are listed, and on the only one. */
function obstacleCases(rule: RuleId, state: Partial<SandboxProduct>): Case[] {
  const when = Object.values(state).join() || 'none';
  return [
    { rule, tone: 'amber', when, ...list(mint, sencha), products: { [mint]: state }, shown: 1 },
    {
      rule,
      tone: 'red',
      when,
      ...list(mint, sencha),
      products: { [mint]: state, [sencha]: state },
      shown: 0,
    },
    { rule, tone: 'red', when, ...single(mint), products: { [mint]: state } },
  ];
}

describe('the verdict says what the sandbox does', () => {
  test.each(cases)('$rule, $kind, $when: $tone', async (one) => {
    await changeSettings(meta.sandbox.db, one.settings ?? {});
    for (const [id, state] of Object.entries(one.products ?? {})) await change(id, state);
    const facts = await factsOf(one);
    const preflight = runPreflight(one.desk ? one.desk(facts) : facts);
    expect(toneOf(preflight, one.rule)).toBe(one.tone);
    if (one.shown !== undefined) expect(preflight.shownCount).toBe(one.shown);
    await expectAgreement(preflight, one, one.rule === 'catalogLinked' ? '' : catalogId);
  });

  test('for every rule there is', () => {
    expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set(ruleIds));
  });

  test('whatever the state of the products, and whatever a message names', async () => {
    const ids = [sencha, jasmine, matcha, mint];
    const state = fc.record({
      visibility: usually('published', 'staging'),
      reviewStatus: usually('approved', 'pending', 'rejected', 'outdated', ''),
      picture: usually('the-014.png', null),
      availability: usually('in stock', 'out of stock', 'preorder', 'discontinued'),
    });
    const named = fc.constantFrom(...ids, unlisted);
    const said = fc.oneof(
      fc.array(named, { minLength: 1, maxLength: 7 }).map((some) => list(...some)),
      named.map(single),
      named.map(thumbnail),
    );
    const seen = new Set<string>();
    const property = fc.asyncProperty(fc.tuple(state, state, state, state), said, async (states, message) => {
      for (const [index, id] of ids.entries()) await change(id, states[index] ?? {});
      const preflight = runPreflight(await factsOf(message));
      await expectAgreement(preflight, message, catalogId);
      seen.add(`${message.kind} ${preflight.points[0]?.tone}`);
    });
    await fc.assert(property, { numRuns: 80 });
    expect([...seen]).toEqual(
      expect.arrayContaining(['product_list red', 'product_list amber', 'product red']),
    );
  });
});

function usually<const T>(most: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(most) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

/** Red and unfinished: refused. Anything else: accepted, with as many of the listed products as was said. */
async function expectAgreement(preflight: Preflight, said: Said, catalog: string): Promise<void> {
  const gravest = preflight.points[0]?.tone;
  const nobody = toneOf(preflight, 'recipient') === 'todo';
  const { status, wamid } = await post(said, catalog, nobody ? '' : numbers[said.to ?? 'grace']);
  if (gravest === 'red' || gravest === 'todo') return expect(status).toBe(400);
  expect(status, JSON.stringify(preflight.points)).toBe(200);
  const listed = outlineDraft(said.kind, said.fields, 0).named.filter(({ as }) => as === 'listed');
  const [stored] = await meta.sandbox.db.select().from(messages).where(eq(messages.wamid, wamid));
  const dropped = stored?.droppedRetailerIds ?? [];
  const distinct = new Set(listed.map(({ retailerId }) => retailerId));
  if (distinct.size > 0) expect(distinct.size - dropped.length).toBe(preflight.shownCount);
}

const numbers = { grace: '+16505551234', paul: '+33768419002' };

async function post({ kind, fields }: Said, catalog: string, phone: string) {
  const businessPhoneDigits = sandboxAccount.displayNumber.replace(/\D/g, '');
  const payload = definitionOf(kind).buildPayload(fields, { catalogId: catalog, businessPhoneDigits });
  const body = buildRequestBody({ payload, recipient: { phone } });
  const answer = await meta.call('POST', `/v26.0/${phoneNumberId}/messages`, body);
  const { messages: accepted } = (await answer.json()) as { messages?: { id: string }[] };
  return { status: answer.status, wamid: accepted?.[0]?.id ?? '' };
}

/** What the desk knows once it has read the sandbox's catalog, its settings, and who wrote when. */
async function factsOf({ kind, fields, to = 'grace' }: Said): Promise<PreflightFacts> {
  const { db } = meta.sandbox;
  await readCatalog();
  const problems = validateDraft(kind, fields);
  const draft = outlineDraft(kind, fields, problems.ok ? 0 : problems.error.length);
  const sender = (await findSendingNumber(db, phoneNumberId)) as SendingNumber;
  const ids = draft.named.map(({ retailerId }) => retailerId);
  const [person] = await db
    .select()
    .from(contacts)
    .where(eq(contacts.waId, numbers[to].slice(1)));
  const window = customerServiceWindow(person?.lastInboundAt ?? null, now, sender.receivingSince);
  return { draft, window, number: await readNumberFacts(db, sender, ids), now };
}

/** As the desk does: page by page over the wire, then the number's commerce settings. */
async function readCatalog(): Promise<void> {
  const { db } = meta.sandbox;
  await db.delete(deskProducts);
  const fields = 'id,retailer_id,name,price,currency,availability,visibility,review_status,image_url';
  let [after, position]: [string | undefined, number] = [undefined, 0];
  do {
    const query: string = new URLSearchParams({ fields, limit: '100', ...(after && { after }) }).toString();
    const page = await (await meta.call('GET', `/v26.0/${catalogId}/products?${query}`)).json();
    const items = page.data.map((item: unknown) => productItemSchema.parse(item));
    await db
      .insert(deskProducts)
      .values(items.map((item: ReturnType<typeof productItemSchema.parse>) => toRow(item, position++)));
    after = page.paging?.next ? page.paging.cursors.after : undefined;
  } while (after !== undefined);
  const read = { finishedAt: now, failedAt: null };
  await db
    .insert(catalogSyncs)
    .values({ catalogId, ...read })
    .onConflictDoUpdate({ target: catalogSyncs.catalogId, set: read });
  const settings = await (
    await meta.call('GET', `/v26.0/${phoneNumberId}/whatsapp_commerce_settings`)
  ).json();
  const { is_catalog_visible: catalogVisible, is_cart_enabled: cartEnabled } = settings.data[0];
  const commerce = { catalogVisible, cartEnabled, readAt: now.toISOString() };
  await db.update(phoneNumbers).set({ commerce }).where(eq(phoneNumbers.wabaId, wabaId));
}

function toRow(item: ReturnType<typeof productItemSchema.parse>, position: number) {
  return {
    ...{ catalogId, position, retailerId: item.retailer_id, metaId: item.id, name: item.name },
    ...{ description: '', brand: '', searchText: '', syncedAt: now, firstSeenAt: now },
    ...{ priceDisplay: item.price, currency: item.currency, imageUrl: item.image_url },
    ...{ availability: item.availability, visibility: item.visibility, reviewStatus: item.review_status },
  };
}

async function change(retailerId: string, state: Partial<SandboxProduct>): Promise<void> {
  await meta.sandbox.db.update(products).set(state).where(eq(products.retailerId, retailerId));
}

function knowing(known: Partial<PreflightFacts>) {
  return (facts: PreflightFacts): PreflightFacts => ({ ...facts, ...known });
}

function ofNumber(known: Partial<PreflightFacts['number']>) {
  return (facts: PreflightFacts): PreflightFacts => ({ ...facts, number: { ...facts.number, ...known } });
}

function toneOf({ points, passed }: Preflight, rule: RuleId): Tone | 'passed' | 'idle' {
  const point = points.find((found) => found.rule === rule);
  return point?.tone ?? (passed.includes(rule) ? 'passed' : 'idle');
}
