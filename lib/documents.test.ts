import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ours = /^(?:app|components|e2e|lib|public)\//;

test.each(['README.md', 'SECURITY.md'])('every file and folder that %s names is there', (document) => {
  const text = readFileSync(document, 'utf8');
  const named = [...text.matchAll(/`([^`\s]+)`|\]\(([^)\s]+)\)/g)].map(
    ([, code, link]) => code ?? link ?? '',
  );
  const paths = named.filter((name) => ours.test(name));
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
