import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. Each area may import itself and what stands to its left; what bends that rule is said below,
 * and nowhere else.
 */
const order = [
  'values',
  'i18n',
  'platform',
  'audit',
  'team',
  'accounts',
  'contacts',
  'catalog',
  'templates',
  'preflight',
  'delivery',
  'drafts',
  'orders',
  'threads',
  'campaigns',
  'webhooks',
  'erasure',
  'history',
  'insights',
  'entrypoints',
  'runtime',
  'commands',
  'app',
];

type Import = { from: string; to: string };
const imports = sourceFiles().flatMap(importsOf);

describe('the arrows of the house', () => {
  test('the table names every area, and there is code to hold it against', () => {
    const known = new Set([...order, 'components', 'messages', 'sandbox']);
    expect([...new Set(sourceFiles().map(areaOf))].filter((area) => !known.has(area))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('nobody imports what stands to the right', () => {
    expect(violations(({ from, to }) => !mayImport(from, to))).toEqual([]);
  });

  test('tables are read by their own domain; others use them for foreign keys, or to look at anything', () => {
    const bad = ({ from, to }: Import) =>
      to.endsWith('/tables') &&
      areaOf(from) !== areaOf(to) &&
      !from.endsWith('/tables.ts') &&
      !['history', 'insights'].includes(areaOf(from)) &&
      !isTest(from);
    expect(violations(bad)).toEqual([]);
  });

  test('connected React stays out of the domains, and never touches a verb or a table', () => {
    const fromDomain = ({ from, to }: Import) => isUi(to) && !isUi(from) && areaOf(from) !== 'app';
    expect(violations(fromDomain)).toEqual([]);
    const toVerb = ({ from, to }: Import) =>
      isUi(from) &&
      !isUi(to) &&
      !['components', 'values', 'i18n', 'messages'].includes(areaOf(to)) &&
      !/\/(schema|[a-z-]+-schema|[a-z-]+-query)$/.test(to) &&
      !isRule(to);
    expect(violations(toVerb)).toEqual([]);
  });

  test('the rules of a verdict are pure: they ask no verb and no table', () => {
    const bad = ({ from, to }: Import) =>
      isRule(from) &&
      !isTest(from) &&
      !isRule(to) &&
      !['messages', 'values'].includes(areaOf(to)) &&
      !/\/(number-condition|customer-service-window)$/.test(to);
    expect(violations(bad)).toEqual([]);
  });

  test('a kind knows the contract, never the registry or another kind', () => {
    const kindOf = (file: string) => /^lib\/messages\/kinds\/([^/]+)\//.exec(file)?.[1];
    const bad = ({ from, to }: Import) =>
      kindOf(from) !== undefined &&
      !/\.test\.tsx?$/.test(from) &&
      (/^lib\/messages\/registry/.test(to) || (kindOf(to) ?? kindOf(from)) !== kindOf(from));
    expect(violations(bad)).toEqual([]);
  });

  test('the product knows nothing of its browser tests', () => {
    expect(violations(({ to }) => to.startsWith('e2e/'))).toEqual([]);
  });
});

function mayImport(from: string, to: string): boolean {
  const [source, target] = [areaOf(from), areaOf(to)];
  if (source === target || target === 'values') return true;
  if (target === 'sandbox')
    return ['runtime', 'commands'].includes(source) || from.startsWith('app/sandbox/');
  if (source === 'sandbox') return /^lib\/platform\/(db|live)\//.test(to);
  if (source === 'components') return target === 'i18n';
  if (target === 'components') return source === 'app' || isUi(from) || isDrawnKind(from);
  if (source === 'messages') return target === 'i18n' && isDrawnKind(from);
  if (target === 'messages') return order.indexOf(source) >= order.indexOf('catalog');
  return order.indexOf(target) < order.indexOf(source);
}

function isUi(file: string): boolean {
  return /^lib\/[a-z]+\/ui\//.test(file);
}

/** What both the composer and the server run over a draft. */
function isRule(file: string): boolean {
  return file.startsWith('lib/preflight/rules/');
}

/** A kind's form and preview, their parts, and the registry that lists them. */
function isDrawnKind(file: string): boolean {
  return file.startsWith('lib/messages/') && /(\.tsx|definition-ui\.ts|\/use-[a-z-]+\.ts)$/.test(file);
}

/** Tests may look at anything to their left, tables included. */
function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** `lib/catalog/…` → catalog, `components/…` → components, `app/…` → app. */
function areaOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'lib' ? second.replace(/\.[a-z.]+$/, '') : top;
}

function violations(bad: (edge: Import) => boolean): string[] {
  return imports.filter(bad).map(({ from, to }) => `${from} imports ${to}`);
}

function sourceFiles(): string[] {
  return ['app', 'components', 'lib']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.parentPath !== 'lib')
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Static, type-only, re-exporting and dynamic imports of our own files, as paths from the root. */
function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)'((?:@\/|\.{1,2}\/)[^']+)'/g;
  return [...source.matchAll(pattern)].map((match) => {
    const target = match[1] ?? '';
    const to = target.startsWith('@/') ? target.slice(2) : path.join(path.dirname(from), target);
    return { from, to };
  });
}
