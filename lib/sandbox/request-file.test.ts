import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRequestFile } from './request-file';
import { createTestSandbox } from './test-sandbox';

const folder = mkdtempSync(path.join(tmpdir(), 'request-file-'));
const file = path.join(folder, 'requests.jsonl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each request is a line that says what came of it', async () => {
  const meta = await createTestSandbox();
  const log = openRequestFile(file);
  meta.sandbox.onRequest = log.append;
  const send = async (body: object) =>
    await meta.call('POST', '/v26.0/106540352242922/messages', { messaging_product: 'whatsapp', ...body });
  await send({ to: '+16505551234', biz_opaque_callback_data: 'ours', text: { body: 'Hello' } });
  await send({ to: '+16505551234', biz_opaque_callback_data: 'bad', text: {} });
  await send({ recipient: 'FR.13491208655302741918', text: { body: 'Hello' } });
  await meta.call('POST', '/v26.0/106540352242922/messages', 'no JSON');
  await meta.close();
  log.close();
  const path = '/v26.0/106540352242922/messages';
  const whole = { path, answered: true, mischief: null };
  expect(lines()).toMatchObject([
    { ...whole, accepted: true, status: 200, to: '+16505551234', callbackData: 'ours', code: null },
    { ...whole, accepted: false, status: 400, to: '+16505551234', callbackData: 'bad', code: 131008 },
    { ...whole, accepted: true, status: 200, to: 'FR.13491208655302741918', callbackData: null },
    { ...whole, accepted: false, status: 400, to: null, callbackData: null, code: 100 },
  ]);
  expect(lines().map(({ wamid }) => wamid !== null)).toEqual([true, false, true, false]);
});

test('a half line, of a process that was killed, goes on opening; whole ones stay', () => {
  const before = lines();
  appendFileSync(file, '{"at":"2026-11-20T12:00:00.000Z","meth');
  openRequestFile(file).close();
  expect(lines()).toEqual(before);
});

function lines(): { wamid: string | null }[] {
  const text = readFileSync(file, 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
