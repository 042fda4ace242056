import { describe, expect, test } from 'vitest';
import { refuseRequest } from './refuse-request';

const desk = 'https://desk.example.com';
const own = { origin: desk, 'content-length': '10' };

function answer(
  headers: Record<string, string>,
  { method = 'POST', pathname = '/compose', body = '[]' } = {},
) {
  const text = async () => body;
  return refuseRequest({ method, pathname, headers: new Headers(headers), text }, desk);
}

describe('before anything of a request is read', () => {
  test('reading is never stopped, whoever links here', async () => {
    expect(await answer({ origin: 'https://elsewhere.test' }, { method: 'GET' })).toBeNull();
    expect(await answer({}, { method: 'HEAD' })).toBeNull();
  });

  test('the framework’s last resort is no page', async () => {
    expect(await answer({}, { method: 'GET', pathname: '/_global-error' })).toBe(404);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('a %s passes from the desk alone', async (method) => {
    expect(await answer(own, { method })).toBeNull();
    expect(await answer({ ...own, origin: 'https://elsewhere.test' }, { method })).toBe(403);
    expect(await answer({ 'content-length': '10' }, { method })).toBe(403);
  });

  test('machines come without an origin, to their own doors alone', async () => {
    expect(await answer({}, { pathname: '/api/webhooks/whatsapp' })).toBeNull();
    expect(await answer({}, { pathname: '/sandbox/graph/v26.0/1/messages' })).toBeNull();
    expect(await answer({}, { pathname: '/sandbox/phone/messages' })).toBe(403);
    expect(await answer({}, { pathname: '/api/webhooks' })).toBe(403);
  });

  test('a megabyte passes, a byte more and an unknown length do not', async () => {
    expect(await answer({ ...own, 'content-length': '1048576' })).toBeNull();
    expect(await answer({ ...own, 'content-length': '1048577' })).toBe(413);
    expect(await answer({ origin: desk, 'transfer-encoding': 'chunked' })).toBe(411);
    expect(await answer({ origin: desk })).toBeNull();
  });

  test('an action comes as a browser sends it', async () => {
    const action = { ...own, 'next-action': '00' };
    const plain = { ...action, 'content-type': 'text/plain;charset=UTF-8' };
    expect(await answer(plain)).toBeNull();
    expect(await answer(plain, { body: '{' })).toBe(400);
    expect(await answer({ ...action, 'content-type': 'application/json' })).toBe(415);
    expect(await answer(action)).toBe(415);
  });

  test('forms with parts come from nobody, with or without the name of an action', async () => {
    const form = { ...own, 'content-type': 'multipart/form-data; boundary=x' };
    expect(await answer(form)).toBe(415);
    expect(await answer({ ...form, 'next-action': '00' })).toBe(415);
  });
});
