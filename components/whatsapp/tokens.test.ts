import { expect, test } from 'vitest';
import { whatsAppGeometry } from './geometry';
import { lookStyle } from './look-style';
import { type WhatsAppToken, whatsAppTokens } from './tokens';

/** Web, Android, iOS, each light and dark; a value that is missing equals the one of web in the same theme. */
type Row = [
  token: WhatsAppToken,
  webLight: string,
  webDark: string,
  android?: [string?, string?],
  ios?: [string?, string?],
];

const table: Row[] = [
  ['accent', '#1DAA61', '#21C063'],
  ['accent-emphasized', '#15603E', '#D9FDD3'],
  ['accent-subtle', '#D9FDD3', '#103529'],
  ['text', '#0A0A0A', '#FAFAFA', ['#0A1014', '#F7F8FA']],
  ['text-muted', 'rgba(0,0,0,.6)', 'rgba(255,255,255,.6)', ['#5B6368', '#8D9599'], ['#6A6C6C', '#959393']],
  ['text-disabled', '#BDBDBD', '#424445', ['#B3B9BD', '#3E474D']],
  ['button', '#1B8755', '#21C063'],
  ['link', '#1B8755', '#21C063', ['#0063CB', '#53BDEB']],
  ['on-accent', '#FFFFFF', '#0A0A0A', [undefined, '#0A1014']],
  ['tick-read', '#007BFC', '#53BDEB'],
  [
    'divider',
    'rgba(0,0,0,.1)',
    'rgba(255,255,255,.1)',
    ['rgba(17,27,33,.1)'],
    ['rgba(0,0,0,.2)', 'rgba(255,255,255,.2)'],
  ],
  ['outline', '#959393', '#757778', ['#8D9599', '#6C757A']],
  ['incoming', '#FFFFFF', '#242626'],
  ['outgoing', '#D9FDD3', '#144D37'],
  ['card', 'rgba(194,189,184,.15)', 'rgba(0,0,0,.2)'],
  ['time', 'rgba(0,0,0,.6)', 'rgba(255,255,255,.6)'],
  ['chip', 'rgba(255,255,255,.9)', '#1D1F1F'],
  ['notice', '#D5FDED', '#1D1F1F'],
  ['notice-text', 'rgba(0,0,0,.6)', '#06CF9C'],
  ['wallpaper', '#F5F1EB', '#161717'],
  ['doodle', '#EAE0D3', 'rgba(255,255,255,.1)'],
  ['field', '#FFFFFF', '#242626'],
  ['tray', '#F7F5F3', '#161717'],
  ['screen', '#FFFFFF', '#161717', [undefined, '#0A1014']],
  ['nav-bar', '#F7F5F3', '#1D1F1F'],
  ['error', '#EA0038', '#FB5061'],
  ['verified', '#0085F4', '#0085F4'],
  ['sheet', '#FFFFFF', '#1D1F1F', [undefined, '#12181C'], [undefined, '#242626']],
  ['grouped', '#F7F5F3', '#1D1F1F', [undefined, '#12181C'], ['#F4F4F4', '#242626']],
  ['dim', 'rgba(0,0,0,.32)', 'rgba(0,0,0,.32)', [], ['rgba(0,0,0,.3)', 'rgba(0,0,0,.4)']],
  ['positive', '#1DAA61', '#71EB85'],
  ['badge', '#25D366', '#25D366'],
  ['toast', 'rgba(11,20,26,.82)', 'rgba(11,20,26,.96)'],
  ['toast-text', '#FFFFFF', '#FFFFFF'],
];

test.each(table)(
  '%s has the color of every platform and theme',
  (token, webLight, webDark, android = [], ios = []) => {
    expect({
      web: [whatsAppTokens.web.light[token], whatsAppTokens.web.dark[token]],
      android: [whatsAppTokens.android.light[token], whatsAppTokens.android.dark[token]],
      ios: [whatsAppTokens.ios.light[token], whatsAppTokens.ios.dark[token]],
    }).toEqual({
      web: [webLight, webDark],
      android: [android[0] ?? webLight, android[1] ?? webDark],
      ios: [ios[0] ?? webLight, ios[1] ?? webDark],
    });
  },
);

test('the table above leaves no color out', () => {
  expect(Object.keys(whatsAppTokens.web.light).sort()).toEqual(table.map(([token]) => token).sort());
});

test('the web bubble has the measures of the web client', () => {
  const { length, productWidth, type } = whatsAppGeometry.web;
  expect(productWidth).toBe('min(100%, 336px)');
  expect(length).toMatchObject({
    'bubble-radius': 7.5,
    'inner-radius': 6,
    inset: 3,
    'tail-width': 8,
    'tail-height': 13,
    'gap-run': 2,
    'gap-turn': 12,
    'card-picture': 72,
    'link-picture': 90,
    'padding-start': 9,
    'padding-top': 6,
    'padding-bottom': 8,
  });
  expect([type.message, type.button, type.time]).toEqual([
    [14, 20, 400],
    [14, 20, 500],
    [12, 16, 400],
  ]);
});

test('a phone bubble has the measures chosen for phones', () => {
  const { android, ios } = whatsAppGeometry;
  expect([android.length['bubble-radius'], ios.length['bubble-radius']]).toEqual([12, 16]);
  expect([android.length.inset, android.length['card-picture'], android.length['button-height']]).toEqual([
    4, 72, 44,
  ]);
  expect([android.tail, ios.tail]).toEqual(['top', 'bottom']);
  expect([android.productWidth, ios.productWidth]).toEqual(['min(80cqw, 300px)', 'min(78cqw, 310px)']);
});

test('colors and measures reach the page as custom properties of one style attribute', () => {
  expect(lookStyle({ platform: 'android', theme: 'dark' })).toMatchObject({
    '--wa-outgoing': '#144D37',
    '--wa-bubble-radius': '12px',
    '--wa-type-time': expect.stringMatching(/^400 11\.5px\/15px "Roboto Variable"/),
    colorScheme: 'dark',
  });
});
