import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPicture, pictureBytesMax } from './fetch-picture';
import { onePixelPng, serveOnLoopback } from './test-server';

let shop: Awaited<ReturnType<typeof serveOnLoopback>>;
let elsewhere: Awaited<ReturnType<typeof serveOnLoopback>>;
let strayRequests = 0;

beforeAll(async () => {
  elsewhere = await serveOnLoopback((_request, response) => {
    strayRequests += 1;
    response.end(onePixelPng);
  });
  shop = await serveOnLoopback((request, response) => {
    const answers: Record<string, () => void> = {
      '/png': () => response.setHeader('content-type', 'text/html').end(onePixelPng),
      '/jpeg': () => response.end(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])),
      '/webp': () => response.end('RIFF\x10\0\0\0WEBPVP8 '),
      '/html': () => response.setHeader('content-type', 'image/png').end('<script>alert(1)</script>'),
      '/svg': () =>
        response.setHeader('content-type', 'image/svg+xml').end('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      '/empty': () => response.end(),
      '/redirect': () => response.writeHead(302, { location: '/png' }).end(),
      '/redirect-away': () => response.writeHead(302, { location: `${elsewhere.origin}/png` }).end(),
      '/declared': () => response.end(Buffer.concat([onePixelPng, Buffer.alloc(pictureBytesMax)])),
      '/streamed': () => {
        response.write(onePixelPng);
        response.end(Buffer.alloc(pictureBytesMax));
      },
      '/largest': () =>
        response.end(Buffer.concat([onePixelPng, Buffer.alloc(pictureBytesMax - onePixelPng.length)])),
      '/half': () => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write(onePixelPng, () => response.destroy());
      },
    };
    const answer = answers[request.url ?? ''];
    if (answer) answer();
    else response.writeHead(404).end(onePixelPng);
  });
});

afterAll(async () => {
  await shop.close();
  await elsewhere.close();
});

describe('a picture is known by its bytes, whatever the server calls it', () => {
  test.each([
    ['/png', 'image/png'],
    ['/jpeg', 'image/jpeg'],
    ['/webp', 'image/webp'],
    ['/largest', 'image/png'],
  ])('%s is %s', async (path, contentType) => {
    expect(await fetchPicture(shop.origin + path, shop.origin)).toMatchObject({
      ok: true,
      value: { contentType },
    });
  });

  test.each(['/html', '/svg', '/empty'])('%s is no picture', async (path) => {
    const error = { code: 'picture_not_an_image' };
    expect(await fetchPicture(shop.origin + path, shop.origin)).toEqual({ ok: false, error });
  });
});

test.each(['/declared', '/streamed'])('more than the largest size is not kept (%s)', async (path) => {
  const error = { code: 'picture_too_large' };
  expect(await fetchPicture(shop.origin + path, shop.origin)).toEqual({ ok: false, error });
});

test.each(['/redirect', '/redirect-away', '/half', '/missing'])(
  'no redirect is followed, half an answer is none (%s)',
  async (path) => {
    const error = { code: 'picture_unreachable' };
    expect(await fetchPicture(shop.origin + path, shop.origin)).toEqual({ ok: false, error });
    expect(strayRequests).toBe(0);
  },
);

test('nothing but the given origin is ever asked', async () => {
  const port = new URL(shop.origin).port;
  const addresses = [
    `${elsewhere.origin}/png`,
    `http://localhost:${port}/png`,
    `https://127.0.0.1:${port}/png`,
    `${shop.origin}@${new URL(elsewhere.origin).host}/png`,
    `${shop.origin}.example/png`,
    '/png',
    '//127.0.0.1/png',
    'file:///etc/passwd',
    'data:image/png;base64,iVBORw0KGgo=',
    '',
  ];
  for (const address of addresses) {
    expect(await fetchPicture(address, shop.origin)).toEqual({
      ok: false,
      error: { code: 'picture_elsewhere' },
    });
  }
  expect(strayRequests).toBe(0);
});
