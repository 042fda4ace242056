import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serverLog } from '../fixtures/server-log';
import { expect, test } from '../fixtures/test';
import { builtDoors } from './built-doors';
import { type DeskClient, enterDoor, openClient, pageForms, signIn } from './desk-client';
import { actionCaller, inviteMember, pathOf } from './people';
import { plant } from './planted';
import { pages } from './policy';

/**
 * What must not be said is planted wherever somebody or something can bring it in, and then looked for in everything the
 * server wrote to its terminal, here and in every browser test before, and in every page.
 */
test.describe.configure({ mode: 'serial' });

const mark = randomBytes(6).toString('hex');
const canary = {
  token: `EAAcanary${mark}`,
  secret: `canarysecret${mark}`,
  phone: `3361${randomBytes(4).readUInt32BE().toString().padStart(10, '0').slice(0, 7)}`,
  name: `Zéphyrine ${mark}`,
  text: `canary text ${mark}`,
};
const wamid = `wamid.${Buffer.from(`HBgL${canary.phone}VAgAR${mark}`).toString('base64')}`;
const everything = Object.values(canary).join(' ');
const built = builtDoors();

let baseURL: string;
let administrator: DeskClient;
let marketer: DeskClient;
test.beforeAll(async ({ baseURL: given }) => {
  baseURL = String(given);
  administrator = await enterDoor(baseURL, 'administrator');
  marketer = await enterDoor(baseURL, 'marketer');
});

test('it is brought in by every way there is', async () => {
  await signIn(openClient(baseURL), 'password', {
    email: `${canary.token}@example.com`,
    password: canary.secret,
  });
  await signIn(openClient(baseURL), 'password', { email: everything, password: everything });
  await inviteMember(baseURL, administrator, { role: 'agent', name: canary.name });
  await plant(marketer);
  await sendToCanary();
  await sendWebhooks();
  await knockBadly();
});

test('nothing of it stands in the log, nor any token, wamid, number or address of anybody', async () => {
  const log = () => readFileSync(serverLog(new URL(baseURL).port), 'utf8');
  // The desk has said its first words, and the last thing above was noted.
  await expect.poll(log).toContain('Vitrine is at');
  await expect.poll(log).toContain('Server Reference ID did not match');
  const said = log();
  for (const [what, planted] of Object.entries({ ...canary, wamid }))
    expect(linesWith(said, planted), `${what} in the log`).toEqual([]);
  for (const [what, form] of Object.entries(forms))
    expect(linesWith(said, form), `${what} in the log`).toEqual([]);
});

test('no page, in HTML or as data, holds a key', async () => {
  const keys = ['sandbox-token', 'sandbox-app-secret', 'sandbox-verify-token', 'argon2id', 'passwordHash'];
  const { messageId, draftId } = await plant(marketer);
  const told: string[] = [];
  for (const [client, page] of [
    ...Object.keys(pages).map((page) => [administrator, page] as const),
    ...Object.keys(pages).map((page) => [marketer, page] as const),
  ]) {
    for (const headers of pageForms) {
      const address = pathOf(page, { draftId, id: messageId });
      const { text } = await client.call(address, { headers });
      told.push(...keys.filter((key) => text.includes(key)).map((key) => `${key} in ${page}`));
    }
  }
  const { text } = await administrator.call(`/api/desk/messages/${messageId}`);
  told.push(...keys.filter((key) => text.includes(key)).map((key) => `${key} in a message's own data`));
  expect(told).toEqual([]);
});

/** In plain text; a number of nine digits or more stands in the log only as part of an id or a time of ours. */
const forms = {
  'an access token': /EAA[A-Za-z0-9]{8,}/,
  'a wamid': /wamid\.[A-Za-z0-9]/,
  'a number': /(?<![\w.:-])\+?[1-9]\d{9,14}(?![\w.:-])/,
  'a key of the sandbox': /sandbox-(?:token|app-secret|verify-token)/,
  'an e-mail address': /[\w.-]+@(?:example\.com|[\w-]+\.test)/,
  'a customer': /Grace Whitaker|Awa |16505551234/,
};

function linesWith(log: string, what: string | RegExp): string[] {
  return (
    log
      .split('\n')
      // pino's own time is a number.
      .map((line) => line.replace(/"time":\d+,?/, ''))
      .filter((line) => (typeof what === 'string' ? line.includes(what) : what.test(line)))
  );
}

/** To somebody who has just written, and whom the sandbox does not know: a send that fails. */
async function sendToCanary(): Promise<void> {
  const metadata = { display_phone_number: '15550783881', phone_number_id: '106540352242922' };
  const timestamp = String(Math.floor(Date.now() / 1000));
  await deliver(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '102290129340398',
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata,
                contacts: [{ wa_id: canary.phone, profile: { name: canary.name } }],
                messages: [
                  { id: wamid, from: canary.phone, timestamp, type: 'text', text: { body: everything } },
                ],
              },
            },
          ],
        },
      ],
    }),
    'sandbox-app-secret',
  );
  const act = actionCaller(marketer);
  const opened = await act('openDraftAction', [{ kind: 'catalog_link' }]);
  const { draftId } = (opened.answer as { value: { draftId: string } }).value;
  const saved = await marketer.call(pathOf('/api/desk/drafts/[draftId]', { draftId }), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      version: 1,
      kind: 'catalog_link',
      recipient: { type: 'number', country: 'FR', input: `+${canary.phone}` },
      fields: { body: everything, previewUrl: true },
    }),
  });
  const { version, submissionId } = JSON.parse(saved.text) as { version: number; submissionId: string };
  const sent = await act('sendDraftAction', [
    { draftId, version, submissionId, windowUnknownAccepted: true },
  ]);
  expect(sent.code).toBe('ok');
  const { messageId } = (sent.answer as { value: { messageId: string } }).value;
  const state = async () => {
    const { text } = await marketer.call(`/api/desk/messages/${messageId}`);
    return (JSON.parse(text) as { state: string }).state;
  };
  await expect.poll(state).not.toMatch(/queued|sending/);
}

/** Signed as Meta signs, unsigned, cut, too deep, of unknown shape: each holds all of it. */
async function sendWebhooks(): Promise<void> {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: canary.phone, phone_number_id: '106540352242922' },
    contacts: [{ wa_id: canary.phone, profile: { name: canary.name } }],
    messages: [
      { id: wamid, from: canary.phone, timestamp: 'never', type: 'text', text: { body: everything } },
    ],
    statuses: [
      {
        id: wamid,
        recipient_id: canary.phone,
        status: 'failed',
        timestamp: '1',
        errors: [{ code: 1, title: everything }],
      },
      { id: `${wamid}x`, recipient_id: canary.phone, status: everything, timestamp: everything },
    ],
  };
  const bodies = [
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    }),
    JSON.stringify({
      object: everything,
      entry: [{ id: everything, changes: [{ field: everything, value: everything }] }],
    }),
    JSON.stringify({ entry: everything }),
    JSON.stringify(everything),
    `{"entry": [{"id": "${everything}`,
    `${everything}`,
    `${'['.repeat(20_000)}"${everything}"`,
    '',
  ];
  for (const body of bodies) {
    for (const key of ['sandbox-app-secret', canary.secret]) await deliver(body, key);
  }
  const search = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': everything,
    'hub.challenge': everything,
  });
  await openClient(baseURL).call(`/api/webhooks/whatsapp?${search}`);
}

async function deliver(body: string, key: string): Promise<void> {
  const signature = `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  const { status } = await openClient(baseURL).call('/api/webhooks/whatsapp', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
  });
  expect(status).toBeLessThan(500);
}

/** Everything that is refused, and everything that may break, with it in the address, the headers and the content. */
async function knockBadly(): Promise<void> {
  const odd = encodeURIComponent(everything);
  const json = { 'content-type': 'application/json' };
  for (const client of [administrator, openClient(baseURL)]) {
    for (const page of built.pages)
      await client.call(`${pathOf(page, { draftId: odd, id: odd })}?q=${odd}&token=${odd}`);
    for (const [route, methods] of built.routes) {
      for (const method of methods) {
        const body =
          method === 'GET' || method === 'DELETE'
            ? undefined
            : JSON.stringify({ search: everything, input: everything });
        const address = `${pathOf(route, { id: odd, draftId: odd, path: odd, nextauth: odd })}?search=${odd}&cursor=${odd}&access_token=${canary.token}`;
        const { status } = await client.call(address, {
          method,
          body,
          headers: { ...json, authorization: `Bearer ${canary.token}` },
        });
        expect(status, `${method} ${route}`).toBeLessThan(500);
      }
    }
    for (const { id, name, pages: of } of built.actions) {
      if (name.endsWith('#signOut')) continue;
      const page = pathOf(of[0] ?? '/');
      await client.act(id, page, [], { body: everything });
      await client.act(id, page, [everything]);
      await client.act(id, page, [
        { userId: everything, draftId: everything, token: canary.token, email: everything },
      ]);
    }
  }
  // Next repeats the name of an action it does not know.
  await administrator.act(canary.token, '/compose', []);
  for (const body of [
    everything,
    `{"search":"${everything}`,
    JSON.stringify({ search: `\u0000${everything}` }),
  ])
    await administrator.call('/api/desk/recipients', { method: 'POST', body, headers: json });
}
