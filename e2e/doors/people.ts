import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/team/rights';
import { builtDoors } from './built-doors';
import { answerOf, codeOf, type DeskClient, enterDoor, openClient, signIn } from './desk-client';

export const password = 'a long enough sentence';

const built = builtDoors();

/** @returns a function that calls the action `name` (its exported name) with `args` as `client` */
export function actionCaller(client: DeskClient) {
  return async (name: string, args: unknown[], page?: string) => {
    const action = built.actions.find((known) => known.name.endsWith(`#${name}`));
    if (!action) throw new Error(`The build has no action ${name}.`);
    const { text } = await client.act(action.id, page ?? pathOf(action.pages[0] ?? '/'), args);
    return { code: codeOf(text), answer: answerOf(text) };
  };
}

/** An address with something in place of its parameters. */
export function pathOf(address: string, given: Record<string, string> = {}): string {
  return address.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => given[name] ?? randomUUID());
}

export type TestMember = { client: DeskClient; userId: string; email: string };

/** Invites somebody as the sandbox's administrator, has them join, and signs them in. */
export async function inviteMember(
  baseURL: string,
  administrator: DeskClient,
  { role, name = 'Planted Member' }: { role: Role; name?: string },
): Promise<TestMember> {
  const email = `planted-${randomUUID()}@example.com`;
  const invited = await actionCaller(administrator)('inviteAction', [{ name, email, role }]);
  const { link } = (invited.answer as { value: { link: string } }).value;
  const token = new URL(link).searchParams.get('token');
  const client = openClient(baseURL);
  const joined = await actionCaller(client)('join', [{ token, name, password }]);
  if (joined.code !== 'ok') throw new Error(`Joining answered ${joined.code}.`);
  const status = await signIn(client, 'password', { email, password });
  if (status !== 200) throw new Error(`Signing in answered ${status}.`);
  const team = await administrator.call('/settings/team', { headers: { rsc: '1' } });
  const row = new RegExp(`"userId":"([0-9a-f-]{36})","name":"[^"]*","email":"${email}"`);
  const userId = row.exec(team.text)?.[1];
  if (!userId) throw new Error('The team does not list its new member.');
  return { client, userId, email };
}

export const actorNames = [
  'anonymous',
  'marketer',
  'agent',
  'manager',
  'administrator',
  'disabled',
  'revoked',
  'lowered',
] as const;
export type ActorName = (typeof actorNames)[number];

/** The role an actor has at this moment, or null for somebody who is nobody here. */
export const roleOf: Record<ActorName, Role | null> = {
  anonymous: null,
  marketer: 'marketer',
  agent: 'agent',
  manager: 'manager',
  administrator: 'administrator',
  disabled: null,
  revoked: null,
  lowered: 'agent',
};

/**
 * Everybody who may stand before a door: the four roles, somebody who is not signed in, and three who still hold the
 * session of an administrator: one was kept out since, one signed out elsewhere, one made an agent.
 */
export async function gatherActors(baseURL: string): Promise<Record<ActorName, DeskClient>> {
  const [marketer, agent, manager, administrator] = await Promise.all(
    (['marketer', 'agent', 'manager', 'administrator'] as const).map((role) => enterDoor(baseURL, role)),
  );
  if (!marketer || !agent || !manager || !administrator) throw new Error('A door did not open.');
  const asAdministrator = actionCaller(administrator);
  const disabled = await inviteMember(baseURL, administrator, { role: 'administrator' });
  const revoked = await inviteMember(baseURL, administrator, { role: 'administrator' });
  const lowered = await inviteMember(baseURL, administrator, { role: 'administrator' });
  const elsewhere = openClient(baseURL);
  await signIn(elsewhere, 'password', { email: revoked.email, password });
  const outcomes = [
    await asAdministrator('deactivateAction', [{ userId: disabled.userId }]),
    await actionCaller(elsewhere)('endSessionsAction', [{ which: 'others' }]),
    await asAdministrator('changeRoleAction', [{ userId: lowered.userId, role: 'agent' }]),
  ];
  const failed = outcomes.find(({ code }) => code !== 'ok');
  if (failed) throw new Error(`Preparing the actors answered ${failed.code}.`);
  return {
    anonymous: openClient(baseURL),
    marketer,
    agent,
    manager,
    administrator,
    disabled: disabled.client,
    revoked: revoked.client,
    lowered: lowered.client,
  };
}
