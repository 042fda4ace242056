import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const unitTests = ['{lib,components,app}/**/*.test.{ts,tsx}', 'e2e/unit/**/*.test.{ts,tsx}'];
/** They kill and freeze real processes, and keep the machine busy. */
const faultTests = ['e2e/faults/**/*.test.ts'];

/** `--mode faults` runs the fault tests, anything else the unit tests. */
export default defineConfig(({ mode }) => ({
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
    include: mode === 'faults' ? faultTests : unitTests,
    globalSetup: ['e2e/vitest-setup.ts'],
    setupFiles: ['e2e/fail-on-console.ts'],
    env: { ENCRYPTION_KEY: '0'.repeat(64), LOG_LEVEL: 'silent', TZ: 'UTC' },
    maxConcurrency: 3,
    maxWorkers: mode === 'faults' ? 1 : 2,
    hookTimeout: 60_000,
    testTimeout: 40_000,
  },
}));
