import { describe, expect, test } from 'vitest';
import { refuseRequest } from './refuse-request';

const desk = 'https://desk.example.com';
const own = { origin: desk, 'content-length': '10' };

function answer(headers: Record<string, string>, { method = 'POST', pathname = '/compose' } = {}) {
  return refuseRequest({ method, pathname, headers: new Headers(headers) }, desk);
}

describe('before anything of a request is read', () => {
  test('reading is never stopped, whoever links here', () => {
    expect(answer({ origin: 'https://elsewhere.test' }, { method: 'GET' })).toBeNull();
    expect(answer({}, { method: 'HEAD' })).toBeNull();
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('a %s passes from the desk alone', (method) => {
    expect(answer(own, { method })).toBeNull();
    expect(answer({ ...own, origin: 'https://elsewhere.test' }, { method })).toBe(403);
    expect(answer({ 'content-length': '10' }, { method })).toBe(403);
  });

  test('machines come without an origin, to their own doors alone', () => {
    expect(answer({}, { pathname: '/api/webhooks/whatsapp' })).toBeNull();
    expect(answer({}, { pathname: '/sandbox/graph/v26.0/1/messages' })).toBeNull();
    expect(answer({}, { pathname: '/sandbox/phone/messages' })).toBe(403);
    expect(answer({}, { pathname: '/api/webhooks' })).toBe(403);
  });

  test('a megabyte passes, a byte more and an unknown length do not', () => {
    expect(answer({ ...own, 'content-length': '1048576' })).toBeNull();
    expect(answer({ ...own, 'content-length': '1048577' })).toBe(413);
    expect(answer({ origin: desk, 'transfer-encoding': 'chunked' })).toBe(411);
    expect(answer({ origin: desk })).toBeNull();
  });

  test('an action comes as a browser sends it', () => {
    const action = { ...own, 'next-action': '00' };
    expect(answer({ ...action, 'content-type': 'text/plain;charset=UTF-8' })).toBeNull();
    expect(answer({ ...action, 'content-type': 'multipart/form-data; boundary=x' })).toBeNull();
    expect(answer({ ...action, 'content-type': 'application/json' })).toBe(415);
    expect(answer({ ...action, 'content-type': 'multipart/form-data' })).toBe(415);
    expect(answer(action)).toBe(415);
  });
});
