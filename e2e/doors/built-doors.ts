import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type BuiltAction = { name: string; id: string; pages: string[] };

/** Every page, route and action that the build holds, as Next itself lists them. */
export function builtDoors(): { pages: string[]; routes: Map<string, string[]>; actions: BuiltAction[] } {
  const paths = readJson<Record<string, string>>('.next/app-path-routes-manifest.json');
  const entries = Object.entries(paths);
  const routes = entries.filter(([file]) => file.endsWith('/route'));
  return {
    pages: entries.flatMap(([file, address]) => (file.endsWith('/page') ? [address] : [])),
    routes: new Map(routes.map(([file, address]) => [address, methodsOf(file)])),
    actions: builtActions(),
  };
}

type ReferenceManifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
};

function builtActions(): BuiltAction[] {
  const { node } = readJson<ReferenceManifest>('.next/server/server-reference-manifest.json');
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    pages: Object.keys(workers).map((worker) => addressOf(worker.replace(/^app/, ''))),
  }));
}

/** The build lists a route without its methods; its source exports them. Next's own, such as icons, are read alone. */
function methodsOf(file: string): string[] {
  let source: string;
  try {
    source = readFileSync(path.join(root, 'app', `${file}.ts`), 'utf8');
  } catch {
    return ['GET'];
  }
  const declared = source.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g);
  const renamed = source.matchAll(/\bas (GET|POST|PUT|PATCH|DELETE)\b/g);
  return [...declared, ...renamed].map(([, method]) => method ?? '').sort();
}

/** `/(desk)/compose/[draftId]/page` → `/compose/[draftId]` */
function addressOf(file: string): string {
  const segments = file.split('/').filter((segment) => segment !== 'page' && !/^\(.*\)$/.test(segment));
  return segments.join('/') || '/';
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
}
