import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: fileURLToPath(new URL('empty-module.ts', import.meta.url)) },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    pool: 'forks',
    include: ['{lib,components,app}/**/*.test.{ts,tsx}', 'e2e/unit/**/*.test.{ts,tsx}'],
    globalSetup: ['e2e/vitest-setup.ts'],
    setupFiles: ['e2e/fail-on-console.ts'],
    env: { ENCRYPTION_KEY: '0'.repeat(64), LOG_LEVEL: 'silent', TZ: 'UTC' },
    maxWorkers: 2,
    hookTimeout: 30_000,
    testTimeout: 15_000,
  },
});
