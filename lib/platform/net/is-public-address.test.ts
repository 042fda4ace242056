import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress } from './is-public-address';

const v4 = fc.ipV4();
const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));

test.each([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '157.240.1.1',
  '168.63.129.15',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::1',
  '2606:4700:4700::1111',
  '2a03:2880:f003:c07:face:b00c::2',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.255',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:1.1.1.1',
  '64:ff9b::1.1.1.1',
  '64:ff9b:1::10.0.0.1',
  '100::1',
  '2001::1',
  '2001:10::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2002:a00:1::1',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  '2606:4700:4700::1111%eth0',
  'fec0::1',
  'ff02::1',
  '',
  'localhost',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '1.1.1.1 ',
  '[::1]',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

test('an address that carries another inside is never public, whatever it carries', () => {
  const isCarrier = (form: (inside: string) => string) =>
    fc.assert(fc.property(v4, (inside) => !isPublicAddress(form(inside))));
  isCarrier((inside) => `::${inside}`);
  isCarrier((inside) => `::ffff:${inside}`);
  isCarrier((inside) => `::ffff:0:${inside}`);
  isCarrier((inside) => `64:ff9b::${inside}`);
  isCarrier((inside) => `64:ff9b:1::${inside}`);
  isCarrier((inside) => `2001:0:4136:e378::${inside}`);
  const hex = (one: number, other: number) => (one * 256 + other).toString(16);
  fc.assert(fc.property(octets, ([a, b, c, d]) => !isPublicAddress(`2002:${hex(a, b)}:${hex(c, d)}::1`)));
});

test('of a network that is not public no address is', () => {
  const inside = (form: (rest: readonly number[]) => string) =>
    fc.assert(fc.property(octets, (rest) => !isPublicAddress(form(rest))));
  inside(([, b, c, d]) => `10.${b}.${c}.${d}`);
  inside(([, b, c, d]) => `127.${b}.${c}.${d}`);
  inside(([, , c, d]) => `169.254.${c}.${d}`);
  inside(([, , c, d]) => `192.168.${c}.${d}`);
  inside(([, b = 0, c, d]) => `172.${16 + (b % 16)}.${c}.${d}`);
  inside(([, b = 0, c, d]) => `100.${64 + (b % 64)}.${c}.${d}`);
  inside(([a = 0, b, c, d]) => `${224 + (a % 32)}.${b}.${c}.${d}`);
  inside(
    ([a = 0, b = 0, c = 0, d = 0]) =>
      `f${(12 + (a % 4)).toString(16)}${b.toString(16).padStart(2, '0')}::${c.toString(16)}:${d.toString(16)}`,
  );
});
