import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * What is open to the outside is made by the wrappers that authorise. The few that are not, and why:
 * each checks the origin itself and asks for nothing else, for a one-time link, or for a credential of its own.
 */
const unwrapped: Record<string, string> = {
  'app/_parts/preference-actions.ts': 'cookies of the asker’s own browser',
  'app/(auth)/first-run/actions.ts': 'a one-time link',
  'app/(auth)/invitation/actions.ts': 'a one-time link',
  'app/(desk)/_parts/sign-out-action.ts': 'ends the asker’s own session',
  'app/api/auth/[...nextauth]/route.ts': 'next-auth',
  'app/api/health/route.ts': 'says that the process answers',
  'app/api/webhooks/whatsapp/route.ts': 'a signature over every byte',
  'app/sandbox/catalog/route.ts': 'the sandbox’s bearer token',
  'app/sandbox/catalog/[retailerId]/route.ts': 'the sandbox’s bearer token',
  'app/share/[token]/pictures/[id]/route.ts': 'the token of a shared preview',
  'app/sandbox/graph/[...path]/route.ts': 'the sandbox’s bearer token',
};

const files = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ file, source: readFileSync(file, 'utf8') }));
const actionFiles = files.filter(({ source }) => /^'use server';/m.test(source));
const routeFiles = files.filter(({ file }) => file.endsWith('/route.ts'));

test('every Server Action is made by action(), or calls one that is', () => {
  expect(actionFiles.length).toBeGreaterThan(3);
  const bare = actionFiles.filter(({ file }) => !(file in unwrapped)).flatMap(bareActions);
  expect(bare, 'make it with action(), or say in this file why not').toEqual([]);
});

test('every route is made by route() or, for the sandbox’s phone, by phoneRoute()', () => {
  expect(routeFiles.length).toBeGreaterThan(5);
  const bare = routeFiles.filter(({ file }) => !(file in unwrapped)).flatMap(bareRoutes);
  expect(bare, 'make it with route(), or say in this file why not').toEqual([]);
});

test('nothing is listed that is not there', () => {
  const known = [...actionFiles, ...routeFiles].map(({ file }) => file);
  expect(Object.keys(unwrapped).filter((file) => !known.includes(file))).toEqual([]);
});

test('actions stand in files of their own: none is written inside a page or a component', () => {
  const inside = files.filter(({ source }) => /^\s+'use server';/m.test(source));
  expect(inside.map(({ file }) => file)).toEqual([]);
});

test('a bare action and a bare route are found', () => {
  const bare = "'use server';\n\nexport async function takeAll(id: string) {\n  return remove(id);\n}\n";
  expect(bareActions({ file: 'app/x/actions.ts', source: bare })).toHaveLength(1);
  const route = 'export async function GET(): Promise<Response> {\n  return new Response();\n}\n';
  expect(bareRoutes({ file: 'app/api/x/route.ts', source: route })).toHaveLength(1);
});

type Source = { file: string; source: string };

/** An exported function may stand for one made by action() in its file, when calling that is all it does. */
function bareActions({ file, source }: Source): string[] {
  const made = [...source.matchAll(/^const (\w+) = action\(/gm)].map(([, name]) => name);
  const exported = [...source.matchAll(/^export (?!type )(.*(?:\n(?!export|\n\n).*)*)/gm)];
  return exported.flatMap(([, text = '']) => {
    if (/^const \w+ = action\(/.test(text)) return [];
    const call = /^async function \w+\([^)]*\)[^{]*\{\s*return (\w+)\([^;]*\);\s*\}\s*$/.exec(text.trim());
    return call && made.includes(call[1]) ? [] : [`${file}: ${text.split('\n')[0]}`];
  });
}

function bareRoutes({ file, source }: Source): string[] {
  const wrapper = file.startsWith('app/sandbox/phone/') ? 'phoneRoute' : 'route';
  const exported = [...source.matchAll(/^export (?!type ).*$/gm)].map(([line]) => line);
  return exported
    .filter((line) => !new RegExp(`^export const [A-Z]+ = ${wrapper}\\(`).test(line))
    .map((line) => `${file}: ${line}`);
}
