import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentedBodies } from '@/lib/sandbox/rules/test-bodies';
import { changeSettings, defaultSettings, type SandboxSettings } from '@/lib/sandbox/settings';
import { messages, rates } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const path = '/v26.0/106540352242922/messages';
const known = '+16505551234';
const windowClosed = '+33768419002';
const appTooOld = '+32470126363';
const nobody = '+4915112345678';

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());
beforeEach(async () => {
  await changeSettings(meta.sandbox.db, defaultSettings);
  await meta.sandbox.db.delete(rates);
});

describe('every documented message', () => {
  test.each(Object.entries(documentedBodies))('of the type %s is accepted, and arrives', async (_, body) => {
    const answer = await (await meta.call('POST', path, body)).json();
    expect(answer.contacts).toEqual([{ input: known, wa_id: '16505551234' }]);
    await meta.pass(10_000);
    const [stored] = await meta.sandbox.db
      .select()
      .from(messages)
      .where(eq(messages.wamid, answer.messages[0].id));
    expect(stored).toMatchObject({ message: body, status: 'delivered' });
  });

  test('is answered with its state where it is a template, by either door', async () => {
    const body = { ...documentedBodies.catalog_template };
    const state = { messages: [{ id: expect.any(String), message_status: 'accepted' }] };
    expect(await (await meta.call('POST', path, body)).json()).toMatchObject(state);
    const door = '/v26.0/106540352242922/marketing_messages';
    const marketing = { ...body, product_policy: 'STRICT', message_activity_sharing: true };
    expect(await (await meta.call('POST', door, marketing)).json()).toMatchObject(state);
    const code = async (sent: object) => (await (await meta.call('POST', door, sent)).json()).error.code;
    expect(await code(documentedBodies.text ?? {})).toBe(100);
    expect(await code({ ...marketing, product_policy: 'PERHAPS' })).toBe(100);
    expect(await (await meta.call('POST', path, marketing)).json()).toMatchObject({ error: { code: 100 } });
  });

  test('may have its object as a text of JSON', async () => {
    const { contacts, text } = documentedBodies;
    const encoded = { ...contacts, contacts: JSON.stringify(contacts?.contacts) };
    expect((await meta.call('POST', path, encoded)).status).toBe(200);
    const { error } = await (await meta.call('POST', path, { ...text, text: '{"body"' })).json();
    expect(error.message).toBe('(#100) Param text must be a JSON object.');
  });
});

describe('the account', () => {
  const refusals: [string, Partial<SandboxSettings>, string, number, string | undefined][] = [
    ['whose number is not registered', { numberRegistered: false }, known, 133010, undefined],
    [
      'that has its number on an allow-list of others',
      { allowedNumbers: ['33612345678'] },
      known,
      131030,
      'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
    ],
    [
      'that cannot pay',
      { paymentProblem: 'answer' },
      known,
      131042,
      'Message failed to send because there were one or more errors related to your payment method.',
    ],
    [
      'that writes to a closed window',
      { closedWindow: 'answer' },
      windowClosed,
      131047,
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    ],
    ['that writes to itself', {}, '+15550783881', 131021, 'Sender and recipient phone number is the same.'],
  ];
  test.each(refusals)('%s is refused at once', async (_, settings, to, code, details) => {
    await changeSettings(meta.sandbox.db, settings);
    const response = await sendText(to);
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error).toMatchObject({ code, type: 'OAuthException' });
    expect(error.error_data?.details).toBe(details);
    expect('error_data' in error).toBe(details !== undefined);
  });

  test('may write to the five numbers of its list, and to no sixth', async () => {
    const allowedNumbers = ['16505551234', '2', '3', '4', '5'];
    await changeSettings(meta.sandbox.db, { allowedNumbers });
    expect((await sendText(known)).status).toBe(200);
    const sixth = changeSettings(meta.sandbox.db, { allowedNumbers: [...allowedNumbers, '6'] });
    await expect(sixth).rejects.toThrow();
  });

  const fates: [string, Partial<SandboxSettings>, string, string, number][] = [
    ['nobody has the number', {}, 'text', nobody, 131026],
    ['the app is too old for products', {}, 'product_carousel', appTooOld, 131026],
    ['the app is too old for products of a template', {}, 'product_template', appTooOld, 131026],
    ['the window is closed', {}, 'text', windowClosed, 131047],
    ['marketing is withheld', { marketingWithheld: true }, 'text_template', windowClosed, 131049],
    ['nobody pays', { paymentProblem: 'webhook' }, 'text', known, 131042],
  ];
  test.each(fates)('is told later where %s', async (_, settings, name, to, code) => {
    await changeSettings(meta.sandbox.db, settings);
    const [failed] = await statusesOf({ ...documentedBodies[name], to });
    expect(failed).toMatchObject({ status: 'failed', errors: [{ code }] });
  });

  test.each([
    ['text_template', windowClosed],
    ['list', appTooOld],
  ])('reaches a person with a %s where other messages fail', async (name, to) => {
    const statuses = await statusesOf({ ...documentedBodies[name], to });
    expect(statuses.map(({ status }) => status)).toEqual(['sent', 'delivered']);
  });
});

describe('the rate', () => {
  test('to one person is 45 at once, then one in six seconds; others are not touched', async () => {
    const codes = await Promise.all(Array.from({ length: 47 }, () => codeOf(sendText(known))));
    expect(codes.filter((code) => code === 131056)).toHaveLength(2);
    expect(codes.filter((code) => code === null)).toHaveLength(45);
    expect(await codeOf(sendText(windowClosed))).toBeNull();
    await meta.pass(5_999);
    expect(await codeOf(sendText(known))).toBe(131056);
    await meta.pass(1);
    expect(await codeOf(sendText(known))).toBeNull();
    expect(await codeOf(sendText(known))).toBe(131056);
  });

  test('is the person’s, by number and by user id', async () => {
    const person = { recipient: 'US.48130927561408273954' };
    await Promise.all(Array.from({ length: 45 }, () => sendText(known)));
    const { to, ...others } = documentedBodies.text ?? {};
    expect(await codeOf(meta.call('POST', path, { ...others, ...person }))).toBe(131056);
    await changeSettings(meta.sandbox.db, { pairRateLimited: false });
    expect(await codeOf(meta.call('POST', path, { ...others, ...person }))).toBeNull();
  });

  test('of the number is 80 a second, or what its throughput is', async () => {
    const post = (count: number) =>
      Promise.all(Array.from({ length: count }, (_, index) => codeOf(sendText(`+4915112345${100 + index}`))));
    expect((await post(82)).filter((code) => code === 130429)).toHaveLength(2);
    await meta.pass(25);
    expect((await post(3)).filter((code) => code === null)).toHaveLength(2);
    await changeSettings(meta.sandbox.db, { messagesPerSecond: null });
    expect((await post(5)).filter((code) => code === null)).toHaveLength(5);
  });

  test('counts nothing that is refused for another reason', async () => {
    await Promise.all(Array.from({ length: 60 }, () => meta.call('POST', path, { to: known })));
    expect(await meta.sandbox.db.$count(rates)).toBe(0);
  });
});

describe('products of a template', () => {
  test('are looked for as those of other messages are', async () => {
    const product = JSON.stringify(documentedBodies.product_template);
    const unknown = await meta.call('POST', path, product.replaceAll('2lc20305pt', 'nothing'));
    expect(await unknown.json()).toMatchObject({
      error: { code: 131009, error_data: { details: 'Products not found in FB Catalog' } },
    });
    await changeSettings(meta.sandbox.db, { catalogVisible: false });
    const { catalog_template, text_template } = documentedBodies;
    expect(await codeOf(meta.call('POST', path, catalog_template))).toBe(131009);
    expect(await codeOf(meta.call('POST', path, text_template))).toBeNull();
  });

  test('may be missing in part of a list, but not the one on its picture', async () => {
    const list = JSON.stringify(documentedBodies.product_list_template);
    const partly = JSON.parse(list.replace('"product_retailer_id":"THE-003"', '"product_retailer_id":"x"'));
    const [sent] = await statusesOf(partly);
    expect(sent).toMatchObject({ status: 'sent', errors: [{ code: 131009 }] });
    const pictureless = list.replace(
      '"thumbnail_product_retailer_id":"2lc',
      '"thumbnail_product_retailer_id":"x',
    );
    expect(await codeOf(meta.call('POST', path, pictureless))).toBe(131009);
  });
});

function sendText(to: string): Promise<Response> {
  return meta.call('POST', path, { ...documentedBodies.text, to });
}

async function codeOf(response: Promise<Response>): Promise<number | null> {
  return (await (await response).json()).error?.code ?? null;
}

type Status = { id: string; status: string; errors?: object[] };

/** Sends, waits, and gives back what the webhooks said of it. */
async function statusesOf(body: object): Promise<Status[]> {
  const answer = await (await meta.call('POST', path, body)).json();
  const wamid: string = answer.messages[0].id;
  await meta.pass(10_000);
  const statuses: Status[] = meta.received.flatMap(
    (webhook) => JSON.parse(webhook.body).entry[0].changes[0].value.statuses ?? [],
  );
  return statuses.filter(({ id }) => id === wamid);
}
