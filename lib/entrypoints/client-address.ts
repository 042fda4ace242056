import { isIP } from 'node:net';

/**
 * The network address a request comes from. Anybody can write an X-Forwarded-For header, so it is believed only as far
 * as proxies of one's own have added to it: each appends the address it was called from.
 *
 * @param trustedProxies how many of one's own stand before the desk
 * @returns an IPv4 address, or the first half of an IPv6 one, which a household has whole; null when none is certain
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | null {
  if (trustedProxies === 0) return null;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const written = hops.at(-trustedProxies) ?? '';
  // An IPv4 caller of a socket that listens on both.
  const address = written.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(address) === 4) return address;
  return isIP(address) === 6 ? firstHalf(address) : null;
}

/** The URL parser writes every IPv6 address in one way; `::` is then spread out again. */
function firstHalf(address: string): string {
  const plain = new URL(`http://[${address.replace(/%.*/, '')}]`).hostname.slice(1, -1);
  const [before = [], after = []] = plain.split('::').map((side) => (side === '' ? [] : side.split(':')));
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
