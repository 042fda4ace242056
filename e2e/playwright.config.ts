import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from './fixtures/chromium';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.E2E_PORT ?? 3217);
const baseURL = `http://localhost:${port}`;
// Set once: the processes that run the tests inherit it, and reach the desk's database through it.
process.env.E2E_DATA_DIR ??= path.join(root, '.test', `browser-data-${process.pid}`);

/** Browser tests against the product as a new user starts it: built, on an empty data folder, with the sandbox. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../.test/browser-results',
  snapshotPathTemplate: 'desk/pictures/{arg}{ext}',
  fullyParallel: false,
  // One desk, one shop, six customers: tests beside one another would read each other's messages.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI === undefined ? 'list' : [['line']],
  use: {
    baseURL,
    launchOptions: {
      executablePath: await chromiumPath(),
      // Root needs no-sandbox; shell is what the Chromium of npm can run as.
      args: ['--no-sandbox', '--headless=shell', '--disable-background-networking', '--disable-gpu'],
    },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node --import tsx e2e/serve.ts ${port}`,
    cwd: root,
    url: `${baseURL}/api/health`,
    timeout: 400_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
});
