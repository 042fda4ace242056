import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test';
import { type DeskClient, enterDoor, openClient, pageForms, signIn } from './desk-client';
import { actionCaller, inviteMember, password, pathOf } from './people';
import { draftBody, type Planted, plant } from './planted';

let baseURL: string;
let administrator: DeskClient;
let agent: DeskClient;
let planted: Planted;

test.beforeAll(async ({ baseURL: given }) => {
  baseURL = String(given);
  administrator = await enterDoor(baseURL, 'administrator');
  agent = await enterDoor(baseURL, 'agent');
  planted = await plant(await enterDoor(baseURL, 'marketer'));
});

test('another’s draft is not there: not to be read, saved, shared, sent or thrown away', async () => {
  const { draftId, text } = planted;
  const asAgent = actionCaller(agent);
  const draft = { draftId, version: 2, submissionId: randomUUID(), windowUnknownAccepted: true };
  expect((await asAgent('discardDraftAction', [{ draftId }])).code).toBe('not_found');
  expect((await asAgent('sendDraftAction', [draft])).code).toBe('not_found');
  expect((await asAgent('sendAnotherAction', [{ draftId }])).code).toBe('not_found');
  expect((await asAgent('createShareLinkAction', [{ draftId, days: 7 }])).code).toBe('not_found');
  const saved = await agent.call(pathOf('/api/desk/drafts/[draftId]', { draftId }), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: draftBody('taken over', 2),
  });
  expect(saved.status).toBe(404);
  for (const headers of pageForms) {
    const page = await agent.call(`/compose/${draftId}`, { headers });
    expect(page.status).toBeLessThan(500);
    expect(page.text).not.toContain(text);
  }
  const owner = await enterDoor(baseURL, 'marketer');
  expect((await owner.call(`/compose/${draftId}`)).text).toContain(text);
});

test('another’s message is not there for somebody who sees only their own', async () => {
  const { messageId, text } = planted;
  expect((await agent.call(`/api/desk/messages/${messageId}`)).status).toBe(404);
  expect((await actionCaller(agent)('composeAgain', [messageId])).code).toBe('not_found');
  for (const address of [`/history/${messageId}`, '/history', '/api/desk/messages']) {
    for (const headers of pageForms)
      expect((await agent.call(address, { headers })).text).not.toContain(text);
  }
  const manager = await enterDoor(baseURL, 'manager');
  const seen = await manager.call(`/api/desk/messages/${messageId}`);
  expect(seen.text).toContain(text);
});

test('another’s session and the desk’s places are not to be ended by guessing their ids', async () => {
  const { client, userId } = await inviteMember(baseURL, administrator, { role: 'marketer' });
  const answer = await actionCaller(agent)('endSessionsAction', [{ which: randomUUID() }]);
  expect(answer.code).toBe('not_found');
  for (const name of ['deactivateAction', 'reactivateAction'])
    expect((await actionCaller(agent)(name, [{ userId }])).code).toBe('forbidden');
  expect((await client.call('/api/desk/messages')).status).toBe(200);
});

test('a lowered role counts for every request that comes after, however many there are', async () => {
  const { client, userId } = await inviteMember(baseURL, administrator, { role: 'administrator' });
  const knock = () => client.call('/settings/team', { headers: { rsc: '1' } });
  const shown = '"isDoor":';
  expect((await knock()).text).toContain(shown);
  const changed = await actionCaller(administrator)('changeRoleAction', [{ userId, role: 'agent' }]);
  expect(changed.code).toBe('ok');
  const after = await Promise.all(Array.from({ length: 200 }, knock));
  expect(after.filter(({ text }) => text.includes(shown))).toHaveLength(0);
  expect((await actionCaller(client)('inviteAction', [{}])).code).toBe('forbidden');
});

test('what streams to a person ends with their role and with their session', async () => {
  for (const change of [
    (userId: string) => actionCaller(administrator)('changeRoleAction', [{ userId, role: 'marketer' }]),
    (userId: string) => actionCaller(administrator)('deactivateAction', [{ userId }]),
  ]) {
    const { client, userId } = await inviteMember(baseURL, administrator, { role: 'agent' });
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await fetch(`${baseURL}/api/events`, { headers: { cookie } });
    const reader = stream.body?.getReader();
    await reader?.read();
    expect((await change(userId)).code).toBe('ok');
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read());
  }
});

test('guesses at a password are slowed down, and the right one waits with them', async () => {
  const { email } = await inviteMember(baseURL, administrator, { role: 'agent' });
  const statuses = [];
  for (let count = 0; count < 30; count += 1)
    statuses.push(await signIn(openClient(baseURL), 'password', { email, password: `guess ${count}` }));
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
  expect([...new Set(statuses)].sort()).toEqual([401, 429]);
  expect(await signIn(openClient(baseURL), 'password', { email, password })).toBe(429);
});

test('sending is limited for each person by themselves', async () => {
  const { client } = await inviteMember(baseURL, administrator, { role: 'marketer' });
  const send = () =>
    actionCaller(client)('sendDraftAction', [
      { draftId: randomUUID(), version: 1, submissionId: randomUUID(), windowUnknownAccepted: false },
    ]);
  const codes = await Promise.all(Array.from({ length: 60 }, async () => (await send()).code));
  expect([...new Set(codes)].sort()).toEqual(['not_found', 'too_many']);
  expect((await actionCaller(agent)('sendDraftAction', [{}])).code).toBe('invalid');
});
