import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '@/lib/sandbox/tables';
import { createTestSandbox, type TestSandbox } from '@/lib/sandbox/test-sandbox';

const history = '/v26.0/106540352242922/message_history';
const eventFields = 'events{delivery_status,timestamp,webhook_update_state}';

let meta: TestSandbox;
beforeAll(async () => {
  meta = await createTestSandbox();
  await meta.pass(0);
});
afterAll(() => meta.close());

describe('the history of a message', () => {
  test('has its id alone, until its events are asked for', async () => {
    const wamid = await send();
    const found = await read(`${history}?message_id=${encodeURIComponent(wamid)}`);
    expect(found.data).toEqual([{ id: expect.stringMatching(/^\d{16}$/), message_id: wamid }]);
    expect(found.paging.next).toBeUndefined();
  });

  test('tells what has happened so far, and whether the business was told', async () => {
    const wamid = await send();
    const [sentAt, deliveredAt] = [secondsIn(300), secondsIn(1500)];
    expect(await eventsOf(wamid)).toEqual([]);
    await meta.pass(300);
    expect(await eventsOf(wamid)).toEqual([
      {
        id: expect.any(String),
        delivery_status: 'SENT',
        timestamp: sentAt,
        webhook_update_state: 'DELIVERED',
      },
    ]);
    meta.answerWith(500);
    await meta.pass(1_200);
    meta.answerWith(200);
    expect(await eventsOf(wamid)).toMatchObject([
      { delivery_status: 'SENT' },
      { delivery_status: 'DELIVERED', timestamp: deliveredAt, webhook_update_state: 'RETRYING' },
    ]);
    await meta.pass(3_600_000);
    expect(await eventsOf(wamid)).toMatchObject([
      { webhook_update_state: 'DELIVERED', timestamp: sentAt },
      { webhook_update_state: 'DELIVERED', timestamp: deliveredAt },
    ]);
  });

  test('tells of a webhook that never came through', async () => {
    const wamid = await send();
    meta.answerWith(500);
    for (let hour = 0; hour < 20; hour += 1) await meta.pass(3_600_000);
    meta.answerWith(200);
    const states = (await eventsOf(wamid)).map((event) => event.webhook_update_state);
    expect(states).toEqual(['FAILED', 'FAILED']);
  });

  test('says why a message failed, from where the webhook went, and for which app', async () => {
    const wamid = await send('+4915112345678');
    await meta.pass(10_000);
    const fields = 'events{delivery_status,error_description,application,webhook_uri}';
    const found = await read(`${history}?message_id=${encodeURIComponent(wamid)}&fields=${fields}`);
    expect(found.data[0].events.data).toEqual([
      {
        id: expect.any(String),
        delivery_status: 'FAILED',
        error_description: 'Message Undeliverable. The recipient is not reachable on WhatsApp.',
        application: { id: '9876543210987654' },
        webhook_uri: meta.sandbox.webhook?.url,
      },
    ]);
  });

  test('of an unknown message, or a customer’s, is refused: 422 and code 100', async () => {
    const [customer] = await meta.sandbox.db
      .select()
      .from(messages)
      .where(eq(messages.direction, 'customer'));
    for (const wamid of ['wamid.nothing', customer?.wamid ?? '']) {
      const response = await meta.call('GET', `${history}?message_id=${encodeURIComponent(wamid)}`);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ error: { code: 100, type: 'OAuthException' } });
    }
  });

  test('needs a token', async () => {
    expect((await meta.call('GET', history, undefined, {})).status).toBe(401);
  });
});

describe('the history of the number', () => {
  test('is paged, newest first, there and back', async () => {
    for (let count = 0; count < 5; count += 1) await send();
    const rows = await meta.sandbox.db
      .select()
      .from(messages)
      .where(eq(messages.direction, 'business'))
      .orderBy(asc(messages.historyId));
    const newest = rows.map((row) => row.wamid).reverse();
    const seen: string[] = [];
    let last = '';
    for (let url = `${history}?limit=2`; url; ) {
      const page = await read(url);
      seen.push(...page.data.map((entry: { message_id: string }) => entry.message_id));
      last = url;
      url = page.paging.next ? pathOf(page.paging.next) : '';
    }
    expect(seen).toEqual(newest);
    const { previous } = (await read(last)).paging;
    const back = await read(pathOf(previous));
    const place = Math.floor((newest.length - 1) / 2) * 2;
    expect(back.data.map((entry: { message_id: string }) => entry.message_id)).toEqual(
      newest.slice(place - 2, place),
    );
  });

  test.each(['limit=0', 'limit=101', 'limit=some', 'after=x', 'fields=mood', 'fields=events{mood}'])(
    'is refused with %s',
    async (query) => {
      const response = await meta.call('GET', `${history}?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 100 } });
    },
  );
});

describe('the events of a message', () => {
  test('are edges, oldest first, paged', async () => {
    const id = await historyIdOf(await send());
    const [sentAt, deliveredAt] = [secondsIn(300), secondsIn(1500)];
    await meta.pass(10_000);
    const all = await read(`/v26.0/${id}/events`);
    expect(all.data).toEqual([
      {
        cursor: expect.any(String),
        node: { id: `${id}1`, delivery_status: 'SENT', occurrence_timestamp: sentAt },
      },
      {
        cursor: expect.any(String),
        node: { id: `${id}2`, delivery_status: 'DELIVERED', occurrence_timestamp: deliveredAt },
      },
    ]);
    const first = await read(`/v26.0/${id}/events?limit=1`);
    expect(first.data).toEqual([all.data[0]]);
    const second = await read(pathOf(first.paging.next));
    expect(second.data).toEqual([all.data[1]]);
    expect(second.paging.next).toBeUndefined();
    expect((await read(pathOf(second.paging.previous))).data).toEqual([all.data[0]]);
  });

  test.each(['status_filter', 'delivery_status'])('are filtered by %s', async (filter) => {
    const id = await historyIdOf(await send());
    await meta.pass(10_000);
    const found = await read(
      `/v26.0/${id}/events?${filter}=DELIVERED&fields=cursor,node{delivery_status,webhook_update_state}`,
    );
    expect(found.data.map((edge: { node: object }) => edge.node)).toEqual([
      { id: `${id}2`, delivery_status: 'DELIVERED', webhook_update_state: 'SUCCESS' },
    ]);
    expect((await read(`/v26.0/${id}/events?${filter}=READ`)).data).toEqual([]);
    expect((await read(`/v26.0/${id}/events?${filter}=SEEN`)).error.code).toBe(100);
  });

  test('of an unknown id are refused: 404 and code 803', async () => {
    const response = await meta.call('GET', '/v26.0/9999999999999999/events');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 803 } });
  });
});

async function send(to = '+16505551234'): Promise<string> {
  const body = { messaging_product: 'whatsapp', to, text: { body: 'Hello' } };
  const answer = await (await meta.call('POST', '/106540352242922/messages', body)).json();
  return answer.messages[0].id;
}

async function read(path: string) {
  return await (await meta.call('GET', path)).json();
}

type HistoryEvent = { delivery_status: string; timestamp: number; webhook_update_state: string };

async function eventsOf(wamid: string): Promise<HistoryEvent[]> {
  const found = await read(
    `${history}?message_id=${encodeURIComponent(wamid)}&fields=message_id,${eventFields}`,
  );
  return found.data[0].events.data;
}

async function historyIdOf(wamid: string): Promise<string> {
  return (await read(`${history}?message_id=${encodeURIComponent(wamid)}`)).data[0].id;
}

/** @returns whole seconds since 1970, `ms` milliseconds from now by the sandbox's clock */
function secondsIn(ms: number): number {
  return Math.floor((meta.sandbox.now().getTime() + ms) / 1000);
}

function pathOf(url: string): string {
  return url.replace('http://sandbox.test/graph', '');
}
