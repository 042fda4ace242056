import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getPhoneThread } from '@/lib/sandbox/phone/get-phone-thread';
import { listPhoneContacts } from '@/lib/sandbox/phone/list-phone-contacts';
import { readThread } from '@/lib/sandbox/phone/read-thread';
import { serveSandbox } from '@/lib/sandbox/serve';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';
import { changeMischief } from './change-mischief';
import { setMischief } from './set-mischief';
import type { StatusKind } from './status-kinds';

const headers = { Authorization: 'Bearer sandbox-token', 'Content-Type': 'application/json' };

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
});
afterAll(() => meta.close());

describe('the webhooks of a message', () => {
  beforeEach(async () => {
    meta.answerWith(200);
    await meta.pass(3_600_000);
    await setMischief(meta.sandbox.db, { seed: 42, rules: [] });
    meta.received.length = 0;
  });

  test('come late, with the time at which it was so', async () => {
    const wamid = await send(['late']);
    await meta.pass(7_000);
    expect(deliveries()).toEqual([]);
    expect((await lastOnPhone())?.wamid).toBe(wamid);
    await meta.pass(3_000);
    expect(deliveries()).toEqual([[`sent ${wamid}`], [`delivered ${wamid}`]]);
    const [first, second] = statuses();
    expect(Number(second?.timestamp) - Number(first?.timestamp)).toBeLessThanOrEqual(2);
  });

  test('come twice, in the very same words', async () => {
    const wamid = await send(['doubled']);
    await meta.pass(10_000);
    const sent = [`sent ${wamid}`];
    const delivered = [`delivered ${wamid}`];
    expect(deliveries()).toEqual([sent, sent, delivered, delivered]);
    expect(meta.received[1]?.body).toBe(meta.received[0]?.body);
  });

  test('come in the wrong order', async () => {
    const wamid = await send(['shuffled']);
    await meta.pass(1_000);
    expect(deliveries()).toEqual([[`delivered ${wamid}`]]);
    await meta.pass(1_000);
    expect(deliveries()).toEqual([[`delivered ${wamid}`], [`sent ${wamid}`]]);
  });

  test('come together with those of other messages, again as a whole until they are answered with 200', async () => {
    const [one, two] = [await send(['batched']), await send(['batched'])];
    meta.answerWith(503);
    await meta.pass(3_000);
    const all = [`sent ${one}`, `delivered ${one}`, `sent ${two}`, `delivered ${two}`];
    expect(deliveries()).toEqual([all]);
    meta.answerWith(200);
    await meta.pass(2_500);
    expect(deliveries()).toEqual([all, all]);
    expect(meta.received[1]?.body).toBe(meta.received[0]?.body);
    const { entry } = JSON.parse(meta.received[0]?.body ?? '');
    expect(entry).toHaveLength(2);
    expect(entry[0].changes).toHaveLength(1);
    await meta.pass(3_600_000);
    expect(deliveries()).toHaveLength(2);
  });

  test('lack one, the same one for the same seed', async () => {
    const missing = async () => {
      await setMischief(meta.sandbox.db, { seed: 42, rules: [] });
      const heard: string[] = [];
      for (let index = 0; index < 6; index += 1) {
        meta.received.length = 0;
        const wamid = await send(['missing']);
        await meta.pass(10_000);
        expect(deliveries()).toHaveLength(1);
        heard.push(deliveries().flat()[0]?.replace(` ${wamid}`, '') ?? '');
        expect((await lastOnPhone())?.wamid).toBe(wamid);
      }
      return heard;
    };
    const first = await missing();
    expect(new Set(first)).toEqual(new Set(['sent', 'delivered']));
    expect(await missing()).toEqual(first);
  });

  test('never come, not even that it was read', async () => {
    const wamid = await send(['all_lost']);
    await meta.pass(10_000);
    expect(await readThread(meta.sandbox, await grace())).toBeGreaterThan(0);
    await meta.pass(3_600_000);
    expect(
      deliveries()
        .flat()
        .filter((told) => told.includes(wamid)),
    ).toEqual([]);
  });

  test('say that it failed, though it was accepted', async () => {
    const wamid = await send(['undeliverable']);
    await meta.pass(10_000);
    expect(deliveries()).toEqual([[`failed ${wamid}`]]);
    expect(statuses()[0]?.errors).toMatchObject([{ code: 131026 }]);
    expect((await lastOnPhone())?.wamid).not.toBe(wamid);
  });

  test('stay with the message: what is read later is told as the rest was', async () => {
    await meta.pass(10_000);
    await readThread(meta.sandbox, await grace());
    await meta.pass(0);
    meta.received.length = 0;
    const wamid = await send(['doubled']);
    await setMischief(meta.sandbox.db, { rules: [] });
    await meta.pass(10_000);
    await readThread(meta.sandbox, await grace());
    await meta.pass(0);
    expect(deliveries().slice(4)).toEqual([[`read ${wamid}`], [`read ${wamid}`]]);
  });

  test('concern only whom the rule names', async () => {
    await changeMischief(meta.sandbox.db, { kind: 'all_lost', recipient: '33612345678', when: 'always' });
    const wamid = await post({ to: '+16505551234' });
    await post({ to: '+33 6 12 34 56 78' });
    await meta.pass(10_000);
    expect(deliveries()).toEqual([[`sent ${wamid}`], [`delivered ${wamid}`]]);
    await changeMischief(meta.sandbox.db, {
      kind: 'all_lost',
      recipient: 'US.48130927561408273954',
      when: 'always',
    });
    await post({ to: '+16505551234' });
    await meta.pass(10_000);
    expect(deliveries()).toHaveLength(2);
  });
});

test('before the answer means that the business has them when the request is answered, and the log before both', async () => {
  const order: string[] = [];
  const business = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    for (const status of statusesOf(body)) order.push(status.status);
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => business.listen(0, '127.0.0.1', resolve));
  const { port } = business.address() as AddressInfo;
  const served = await serveSandbox({
    db: meta.sandbox.db,
    now: meta.sandbox.now,
    port: 0,
    webhook: { url: `http://127.0.0.1:${port}/`, appSecret: 'secret' },
    onRequest: ({ accepted }) => order.push(accepted ? 'logged' : 'refused'),
    onError: (error) => order.push(String(error)),
  });
  await setMischief(meta.sandbox.db, {
    rules: [{ kind: 'before_answer', when: { next: 1 }, recipient: null }],
  });
  const body = JSON.stringify({ messaging_product: 'whatsapp', to: '+33612345678', text: { body: 'Hello' } });
  const url = `${served.sandbox.baseUrl}/v26.0/106540352242922/messages`;
  const answer = await fetch(url, { method: 'POST', headers, body });
  order.push(`answered ${answer.status}`);
  await served.close();
  await new Promise((resolve) => business.close(resolve));
  expect(order).toEqual(['logged', 'sent', 'delivered', 'answered 200']);
});

async function send(kinds: StatusKind[]): Promise<string> {
  for (const kind of kinds) await changeMischief(meta.sandbox.db, { kind, recipient: null, when: 'always' });
  return await post({ to: '+16505551234' });
}

async function post(recipient: object): Promise<string> {
  const body = { messaging_product: 'whatsapp', ...recipient, text: { body: 'Hello' } };
  const answer = await (await meta.call('POST', '/v26.0/106540352242922/messages', body)).json();
  return answer.messages[0].id;
}

/** Each POST with statuses as `status wamid`, one after another. */
function deliveries(): string[][] {
  return meta.received
    .map(({ body }) => statusesOf(body).map(({ status, id }) => `${status} ${id}`))
    .filter((told) => told.length > 0);
}

function statuses(): Status[] {
  return meta.received.flatMap(({ body }) => statusesOf(body));
}

type Status = { id: string; status: string; timestamp: string; errors?: object[] };

function statusesOf(body: string): Status[] {
  const { entry } = JSON.parse(body) as {
    entry: { changes: { value: { statuses?: Status[] } }[] }[];
  };
  return entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.statuses ?? []));
}

async function lastOnPhone() {
  return (await getPhoneThread(meta.sandbox, await grace())).filter(({ from }) => from === 'business').at(-1);
}

async function grace(): Promise<string> {
  const contact = (await listPhoneContacts(meta.sandbox)).find(({ name }) => name === 'Grace Whitaker');
  return contact?.id ?? '';
}
