import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchCatalog } from './catalog';
import type { Figure } from './figure';
import { benchPreview } from './preview';
import { printFigures } from './print-figures';

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  catalog: benchCatalog,
  preview: benchPreview,
};

const usage = `Usage: npm run bench -- [${Object.keys(benches).join('|')}] [--json]

Measures what the desk does beside the same work done bare, several times, on this machine. --json ends with a line of
JSON for each.`;

const asked = readArguments();
if (asked === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 1;
} else {
  for (const name of asked.names) {
    const figures = (await benches[name]?.()) ?? [];
    printFigures(name, figures);
    if (asked.json) process.stdout.write(`${JSON.stringify({ name, figures, commit: commit() })}\n`);
  }
}

function readArguments(): { names: string[]; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const names = positionals.length > 0 ? positionals : Object.keys(benches);
    return names.every((name) => Object.hasOwn(benches, name)) ? { names, json: values.json } : null;
  } catch {
    return null;
  }
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}
