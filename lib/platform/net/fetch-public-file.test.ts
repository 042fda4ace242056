import type { RequestListener } from 'node:http';
import { connect } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchPublicFile } from './fetch-public-file';
import { internet, type Internet } from './internet';
import { serveInternet, type TestInternet, testAddress, testHost } from './test-internet';

const [host, publicAddress, publicV6] = [testHost, testAddress, '2606:4700:4700::1111'];
const limits = { accept: 'image/*', bytesMax: 1000, deadlineMs: 2_000 };

const redirects: Record<string, string> = {
  '/within': '/file',
  '/within-whole': `https://${host}/file`,
  '/twice': '/within',
  '/for-ever': '/for-ever',
  '/to-loopback': 'https://127.0.0.1/file',
  '/to-metadata': 'http://169.254.169.254/latest/meta-data/',
  '/to-http': `http://${host}/file`,
  '/to-other': 'https://other.invalid/file',
  '/to-port': `https://${host}:8443/file`,
  '/to-person': `https://me@${host}/file`,
  '/to-file': 'file:///etc/passwd',
  '/to-nowhere': '',
};

const answers: Record<string, RequestListener> = {
  '/file': (_request, response) => response.end('picture'),
  '/largest': (_request, response) => response.end(Buffer.alloc(limits.bytesMax)),
  '/too-large': (_request, response) => response.end(Buffer.alloc(limits.bytesMax + 1)),
  '/endless': (_request, response) => {
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64_000)));
    };
    response.on('drain', pour);
    pour();
  },
  '/bomb': (_request, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(10_000_000)).subarray(0, 900)),
  '/slow': (_request, response) => {
    response.write('p');
    const dripping = setInterval(() => response.write('i'), 20);
    response.on('close', () => clearInterval(dripping));
  },
  '/silent': () => undefined,
  '/half': (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('pict', () => response.destroy());
  },
  '/long-head': (_request, response) => response.setHeader('x-long', 'a'.repeat(100_000)).end('picture'),
};

let outside: TestInternet;
let connected: TestInternet['connected'];
const internetWhere = (...answers: string[][]) => outside.where(...answers);

beforeAll(async () => {
  outside = await serveInternet((request, response) => {
    const path = request.url ?? '';
    const location = redirects[path];
    if (location !== undefined) response.writeHead(302, { location }).end();
    else if (answers[path]) answers[path](request, response);
    else response.writeHead(404).end('picture');
  });
  connected = outside.connected;
});
beforeEach(() => {
  connected.length = 0;
});
afterAll(() => outside.close());

const get = (path: string, where = internetWhere([publicAddress]), given: Partial<typeof limits> = {}) =>
  fetchPublicFile({ address: `https://${host}${path}`, ...limits, ...given }, where);
const failed = (code: string) => ({ ok: false, error: { code } });

describe('a file is had', () => {
  test.each(['/file', '/largest', '/within', '/within-whole', '/twice'])('%s', async (path) => {
    expect(await get(path)).toMatchObject({ ok: true });
  });

  test('from the address that was looked at, by name, on the port of https', async () => {
    expect(await get('/file')).toEqual({ ok: true, value: Buffer.from('picture') });
    expect(connected).toEqual([{ host: publicAddress, port: 443, servername: host }]);
  });

  test('by IPv6 where there is nothing else', async () => {
    expect(await get('/file', internetWhere([publicV6]))).toMatchObject({ ok: true });
    expect(await get('/file', internetWhere([publicV6, publicAddress]))).toMatchObject({ ok: true });
    expect(connected.map((to) => to.host)).toEqual([publicV6, publicAddress]);
  });
});

describe('a name that leads inside is not followed', () => {
  test.each([
    [['127.0.0.1']],
    [[publicAddress, '10.0.0.1']],
    [['10.0.0.1', publicAddress]],
    [[publicAddress, '::1']],
    [[publicAddress, publicV6, 'fe80::1%eth0']],
    [['::ffff:157.240.1.1']],
    [['169.254.169.254']],
    [['0.0.0.0']],
  ])('%j', async (addresses) => {
    expect(await get('/file', internetWhere(addresses))).toEqual(failed('not_public'));
    expect(connected).toEqual([]);
  });

  test('nor one that does so only the second time: what was looked at is what is connected to', async () => {
    expect(await get('/file', internetWhere([publicAddress], ['127.0.0.1']))).toMatchObject({ ok: true });
    expect(connected.map((to) => to.host)).toEqual([publicAddress]);
  });

  test('nor one that does so behind its own redirect', async () => {
    expect(await get('/within', internetWhere([publicAddress], ['127.0.0.1']))).toEqual(failed('not_public'));
    expect(connected).toHaveLength(1);
  });
});

test.each(Object.keys(redirects).filter((path) => /^\/(to|for)-/.test(path)))(
  'a redirect leads nowhere else, nor on for ever (%s)',
  async (path) => {
    expect(await get(path)).toEqual(failed('not_public'));
    expect(new Set(connected.map((to) => to.host))).toEqual(new Set([publicAddress]));
  },
);

test.each([
  `http://${host}/file`,
  `https://${host}:8443/file`,
  `https://me@${host}/file`,
  `https://me:secret@${host}/file`,
  'https://127.0.0.1/file',
  'https://127.1/file',
  'https://2130706433/file',
  'https://0x7f000001/file',
  'https://0177.0.0.1/file',
  'https://127.0.0.1./file',
  'https://１２７.0.0.1/file',
  'https://157.240.1.1/file',
  'https://[::1]/file',
  'https://[::ffff:127.0.0.1]/file',
  'https://[fe80::1%25eth0]/file',
  'https://[2606:4700:4700::1111]/file',
  `//${host}/file`,
  '/file',
  'file:///etc/passwd',
  'data:image/png;base64,iVBORw0KGgo=',
  'ftp://graph.invalid/file',
  'https://',
  '',
])('no question is asked for %s', async (address) => {
  const asked: string[] = [];
  const where = {
    ...internetWhere([publicAddress]),
    resolve: async (name: string) => asked.splice(0, 0, name),
  };
  expect(await fetchPublicFile({ address, ...limits }, where)).toEqual(failed('not_public'));
  expect([asked, connected]).toEqual([[], []]);
});

describe('an answer that is none', () => {
  test.each(['/too-large', '/endless'])('more bytes than are wanted (%s)', async (path) => {
    expect(await get(path)).toEqual(failed('too_large'));
  });

  test.each(['/bomb', '/half', '/missing', '/long-head'])('packed, cut off, refused (%s)', async (path) => {
    expect(await get(path)).toEqual(failed('unreachable'));
  });

  test.each(['/slow', '/silent'])('one that does not come to an end in time (%s)', async (path) => {
    expect(await get(path, undefined, { deadlineMs: 150 })).toEqual(failed('unreachable'));
  });

  test('a name nobody answers for', async () => {
    expect(await get('/file', internetWhere([]))).toEqual(failed('unreachable'));
    const mute = { ...internetWhere([]), resolve: () => new Promise<never>(() => undefined) };
    expect(await get('/file', mute, { deadlineMs: 50 })).toEqual(failed('unreachable'));
  });

  test('a server that cannot show who it is', async () => {
    const { port, certificate } = outside;
    const distrusting = (servername: string, ca?: string): Internet => ({
      ...internetWhere([publicAddress]),
      connect: () => connect({ host: '127.0.0.1', port, servername, ...(ca && { ca }) }),
    });
    expect(await get('/file', distrusting(host))).toEqual(failed('unreachable'));
    expect(await get('/file', distrusting('other.invalid', certificate))).toEqual(failed('unreachable'));
  });
});

test('the real internet is connected to by number, and a name of this machine alone is not known to it', async () => {
  expect(internet.connect).toBe(connect);
  const own = { address: 'https://localhost/file', ...limits };
  expect(await fetchPublicFile(own)).toMatchObject({ ok: false });
});
