import { hasRight, type Right } from '@/lib/team/rights';
import { wordsOf } from '../fixtures/desk';
import { expect, test } from '../fixtures/test';
import { type BuiltAction, builtDoors } from './built-doors';
import { type Call, codeOf, type DeskClient, enterDoor, openClient } from './desk-client';
import { type ActorName, actorNames, gatherActors, pathOf, roleOf } from './people';
import { type Planted, plant } from './planted';
import { type Access, actions, pages, routes } from './policy';

/**
 * Every door of the build, held to the table in `policy.ts`, for everybody who may stand before it and in every way to
 * knock. Default closed: what the table does not name fails.
 */
// A thousand answers take as long as the machine needs; how long is not the question here.
test.describe.configure({ timeout: 300_000 });

const built = builtDoors();
const signOut = 'app/(desk)/_parts/sign-out-action.ts#signOut';
/** Where every way to knock is tried: one of each kind of stranger and outsider. */
const knockers = ['anonymous', 'disabled', 'lowered', 'manager'] as const;
const open: readonly string[] = ['public', 'credential', 'sandbox', 'redirect'];

let baseURL: string;
let actors: Record<ActorName, DeskClient>;
let planted: Planted;
let cases = 0;

test.beforeAll(async ({ baseURL: given }) => {
  baseURL = String(given);
  actors = await gatherActors(baseURL);
  planted = await plant(actors.marketer);
});
test.afterAll(() =>
  console.log(
    `${cases} cases at ${Object.keys(pages).length} pages, ${built.routes.size} routes and ${built.actions.length} actions`,
  ),
);

test('the table names every page, route and action of the build, and nothing else', () => {
  const rows = (kind: string, found: string[], table: object, row: (name: string) => string) => [
    ...found.filter((name) => !Object.hasOwn(table, name)).map((name) => `add to ${kind}:    ${row(name)}`),
    ...Object.keys(table)
      .filter((name) => !found.includes(name))
      .map((name) => `take from ${kind}: '${name}'`),
  ];
  expect(
    [
      ...rows('pages', built.pages, pages, (name) => `'${name}': 'THE RIGHT IT NEEDS',`),
      ...rows(
        'routes',
        [...built.routes.keys()],
        routes,
        (name) =>
          `'${name}': { methods: ${JSON.stringify(built.routes.get(name))}, access: 'THE RIGHT IT NEEDS' },`,
      ),
      ...rows(
        'actions',
        built.actions.map(({ name }) => name),
        actions,
        (name) => `'${name}': 'THE RIGHT IT NEEDS',`,
      ),
    ],
    'rows that differ between e2e/doors/policy.ts and the build',
  ).toEqual([]);
  const methods = Object.entries(routes).map(([name, row]) => [name, row.methods]);
  expect(Object.fromEntries(built.routes)).toEqual(Object.fromEntries(methods));
});

test('a page opens for whoever has its right, sends strangers to sign in, and shows the others nothing', async () => {
  const forbidden = `>${wordsOf('en')('pages.forbidden')}</p>`;
  await holds(
    Object.entries(pages).flatMap(([page, access]) =>
      actorNames.map((actor) => async () => {
        const { status, headers, text } = await actors[actor].call(addressOf(page), {
          headers: { 'accept-language': 'en' },
        });
        const seen = `${page} for ${actor}: ${status}`;
        const verdict = verdictFor(access, actor);
        if (verdict === 'open') return status < 500 ? null : seen;
        if (verdict === 'signed_out') {
          const sent = [307, 308].includes(status) && headers.get('location')?.endsWith('/sign-in');
          return sent && !text.includes(planted.text) ? null : seen;
        }
        if (text.includes(forbidden) !== (verdict === 'forbidden')) return `${seen}, ${verdict} expected`;
        return status < 400 || status === 404 ? leakOf(verdict, text, seen) : seen;
      }),
    ),
  );
});

test('however a page is asked for, it shows a stranger and an outsider nothing, and is no fault', async () => {
  const ways: [string, (address: string) => [string, Call]][] = [
    ['RSC', (address) => [address, { headers: { rsc: '1' } }]],
    ['_rsc', (address) => [`${address}?_rsc=1a2b3`, { headers: { rsc: '1' } }]],
    ['_rsc without its header', (address) => [`${address}?_rsc=1a2b3`, {}]],
    ['.rsc', (address) => [`${address}.rsc`, {}]],
    ['a segment', (address) => [`${address}.segments/_tree.segment.rsc`, {}]],
    [
      'a prefetched segment',
      (address) => [
        address,
        { headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
      ],
    ],
    [
      'a subrequest',
      (address) => [address, { headers: { 'x-middleware-subrequest': Array(5).fill('proxy').join(':') } }],
    ],
    ['another host', (address) => [address, { headers: { 'x-forwarded-host': 'elsewhere.test' } }]],
    ['HEAD', (address) => [address, { method: 'HEAD' }]],
    ...(['POST', 'DELETE'] as const).map((method): [string, (address: string) => [string, Call]] => [
      method,
      (address) => [address, { method }],
    ]),
  ];
  await holds(
    Object.entries(pages).flatMap(([page, access]) =>
      ways.flatMap(([way, ask]) =>
        knockers.map((actor) => async () => {
          const { status, text } = await actors[actor].call(...ask(addressOf(page)));
          const seen = `${page} by ${way} for ${actor}: ${status}`;
          return status < 500 ? leakOf(verdictFor(access, actor), text, seen) : seen;
        }),
      ),
    ),
  );
});

test('a route answers whoever has its right, with 401 to strangers and 403 to the others', async () => {
  await holds(
    Object.entries(routes).flatMap(([route, { methods, access }]) =>
      methods.flatMap((method) =>
        actorNames.map((actor) => async () => {
          const { status, text } = await actors[actor].call(addressOf(route), callOf(method));
          const seen = `${method} ${route} for ${actor}: ${status}`;
          const verdict = verdictFor(access, actor);
          if (access === 'credential') return [400, 401, 403, 404].includes(status) ? null : seen;
          if (verdict === 'open') return status < 500 ? null : seen;
          if (verdict === 'allowed') return ![401, 403].includes(status) && status < 500 ? null : seen;
          const expected = verdict === 'signed_out' ? 401 : 403;
          const code = `{"error":{"code":"${verdict}"}}`;
          return status === expected && text === code ? null : seen;
        }),
      ),
    ),
  );
});

test('a route changes nothing for another site, by a method it has not, or with too much to read', async () => {
  const changing = Object.entries(routes).filter(([, { access }]) => access !== 'credential');
  await holds(
    changing.flatMap(([route, { methods }]) => [
      ...methods
        .filter((method) => method !== 'GET')
        .flatMap((method) =>
          strangeOrigins.map(([way, headers]) => async () => {
            const call = callOf(method);
            const given = { ...call, headers: { ...call.headers, ...headers } };
            const { status } = await actors.administrator.call(addressOf(route), given);
            return status === 403 ? null : `${method} ${route} with ${way}: ${status}`;
          }),
        ),
      ...['POST', 'PUT', 'PATCH', 'DELETE']
        .filter((method) => !methods.includes(method))
        .map((method) => async () => {
          const { status } = await actors.administrator.call(addressOf(route), callOf(method));
          return status === 405 ? null : `${method} ${route}: ${status}`;
        }),
      async () => {
        const call = { ...callOf('POST'), body: tooLarge };
        const { status } = await actors.administrator.call(addressOf(route), call);
        return status === 413 ? null : `2 MB to ${route}: ${status}`;
      },
    ]),
  );
});

test('an action is reached by whoever has its right, and by nobody else', async () => {
  await holds(
    built.actions
      .filter(({ name }) => name !== signOut)
      .flatMap((action) =>
        actorNames.map((actor) => async () => {
          const { status, text } = await actors[actor].act(action.id, pageOf(action), strangeInput);
          const code = codeOf(text);
          const seen = `${action.name} for ${actor}: ${status} ${code}`;
          const verdict = verdictFor(actions[action.name] ?? 'public', actor);
          if (verdict === 'open') return status === 200 ? null : seen;
          // What is not of its schema is refused after its right was found, and nothing is done.
          const expected = verdict === 'allowed' ? ['invalid', 'too_many'] : [verdict];
          return status === 200 && expected.includes(code) ? null : seen;
        }),
      ),
  );
});

test('an action is not called by another site, in another form, with other content, or from nowhere', async () => {
  const ways: [string, number, Call][] = [
    ...strangeOrigins.map(([way, headers]): [string, number, Call] => [way, 403, { headers }]),
    [
      'a form',
      415,
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: formOf('x', '[]') },
    ],
    ['JSON', 415, { headers: { 'content-type': 'application/json' } }],
    ['no type', 415, { headers: { 'content-type': 'text/plain' } }],
    ['cut content', 400, { body: '[{' }],
    ['no content', 400, { body: '' }],
    ['a reference', 400, { body: '["$1:constructor"]' }],
    ['2 MB', 413, { body: tooLarge }],
  ];
  await holds(
    built.actions.flatMap((action) =>
      ways.flatMap(([way, expected, call]) =>
        (['administrator', 'anonymous'] as const).map((actor) => async () => {
          const { status } = await actors[actor].act(action.id, pageOf(action), strangeInput, call);
          return status === expected ? null : `${action.name} with ${way} for ${actor}: ${status}`;
        }),
      ),
    ),
  );
});

test('an action named in a field of a form is not called either', async () => {
  await holds(
    built.actions.map((action) => async () => {
      const body = formOf('x', '', `$ACTION_ID_${action.id}`);
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      const { status } = await actors.administrator.call(pageOf(action), { method: 'POST', headers, body });
      return status === 415 ? null : `${action.name}: ${status}`;
    }),
  );
});

test('a forged host changes nothing: the desk knows its own', async () => {
  const headers = { 'x-forwarded-host': 'elsewhere.test', forwarded: 'host=elsewhere.test' };
  await holds(
    built.actions
      .filter(({ name }) => !open.includes(actions[name] ?? ''))
      .map((action) => async () => {
        const { status, text } = await actors.administrator.act(action.id, pageOf(action), strangeInput, {
          headers,
        });
        const reached = ['invalid', 'too_many'].includes(codeOf(text));
        return status === 200 && reached ? null : `${action.name}: ${status} ${codeOf(text)}`;
      }),
  );
});

test('an action posted to another page is still authorised by itself', async () => {
  const elsewhere = ['/sign-in', '/history', '/settings/profile', '/sandbox/phone', '/nowhere'];
  await holds(
    built.actions
      .filter(({ name }) => !open.includes(actions[name] ?? ''))
      .flatMap((action) =>
        elsewhere.flatMap((page) =>
          knockers.map((actor) => async () => {
            const { status, text } = await actors[actor].act(action.id, page, strangeInput);
            const code = codeOf(text);
            const verdict = verdictFor(actions[action.name] ?? 'public', actor);
            const expected = verdict === 'allowed' ? ['invalid', 'too_many'] : [verdict];
            const fine = status < 500 && [...expected, 'no answer'].includes(code);
            return fine ? null : `${action.name} at ${page} for ${actor}: ${status} ${code}`;
          }),
        ),
      ),
  );
});

test('an action that is not there is answered so', async () => {
  const ids = ['', '00', 'x', `7f${'0'.repeat(40)}`, '__proto__', '../../etc/passwd'].filter(Boolean);
  await holds(
    ids.map((id) => async () => {
      const { status } = await actors.administrator.act(id, '/compose', []);
      return status >= 400 && status < 500 ? null : `action ${id}: ${status}`;
    }),
  );
});

test('whoever signs out is out, and nobody signs another out from elsewhere', async () => {
  const client = await enterDoor(baseURL, 'agent');
  const action = built.actions.find(({ name }) => name === signOut);
  if (!action) throw new Error('The build has no way out.');
  const kept = new Map(client.cookies);
  await client.act(action.id, '/compose', [], { headers: { origin: 'https://elsewhere.test' } });
  expect((await client.call('/api/desk/messages')).status).toBe(200);
  await client.act(action.id, '/compose', []);
  const after = openClient(baseURL);
  for (const [name, value] of kept) after.cookies.set(name, value);
  expect((await after.call('/api/desk/messages')).status).toBe(401);
});

type Verdict = 'open' | 'allowed' | 'forbidden' | 'signed_out';

function verdictFor(access: Access | 'redirect', actor: ActorName): Verdict {
  if (open.includes(access)) return 'open';
  const role = roleOf[actor];
  if (role === null) return 'signed_out';
  return hasRight(role, access as Right) ? 'allowed' : 'forbidden';
}

/** What is planted is its owner's; those with the right to a page may see it where the page shows it. */
function leakOf(verdict: Verdict, text: string, seen: string): string | null {
  return verdict !== 'allowed' && text.includes(planted.text) ? `${seen}, with what was planted` : null;
}

const strangeInput = [{ not: 'of any schema' }];
const tooLarge = `["${'a'.repeat(2_000_000)}"]`;
const strangeOrigins: [string, Record<string, string>][] = [
  ['no origin', { origin: '' }],
  ['a null origin', { origin: 'null' }],
  ['another origin', { origin: 'https://elsewhere.test' }],
  ['another origin and its host', { origin: 'https://elsewhere.test', 'x-forwarded-host': 'elsewhere.test' }],
  ['no origin and a forged host', { origin: '', 'x-forwarded-host': 'localhost' }],
  ['a fetch from another site', { 'sec-fetch-site': 'cross-site' }],
];

function callOf(method: string): Call {
  if (method === 'GET' || method === 'DELETE') return { method };
  return { method, headers: { 'content-type': 'application/json' }, body: '{}' };
}

function formOf(boundary: string, value: string, name = '0'): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--${boundary}--\r\n`;
}

function pageOf(action: BuiltAction): string {
  return addressOf(action.pages[0] ?? '/');
}

function addressOf(address: string): string {
  return pathOf(address, {
    draftId: planted.draftId,
    id: planted.messageId,
    nextauth: 'session',
    wabaId: '102290129340398',
    phoneNumberId: '106540352242922',
    path: 'v26.0/106540352242922',
  });
}

/** Runs every case, a few at once, and fails with all that do not hold. */
async function holds(checks: (() => Promise<string | null>)[]): Promise<void> {
  const problems: string[] = [];
  const waiting = [...checks];
  cases += checks.length;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const problem = await check();
      if (problem) problems.push(problem);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  expect(checks.length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
}
