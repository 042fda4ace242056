import { BlockList, isIP } from 'node:net';

/**
 * Whether a numeric address is one of the public internet: not this machine, its network, its provider's metadata, a
 * group, or an address that carries another one inside. Everything is refused that IANA's special-purpose registries
 * (read 2026-11) do not call global, and of IPv6 all that is not handed out to anybody.
 */
export function isPublicAddress(address: string): boolean {
  // A zone says that the address means something on this machine alone.
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && handedOut.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** The part of IPv6 that unicast addresses are assigned from: mapped, NAT64, local and group ones lie outside. */
const handedOut = new BlockList();
handedOut.addSubnet('2000::', 3, 'ipv6');

const special = new BlockList();
const specialNets = [
  ['0.0.0.0', 8], // this host
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared behind a carrier's NAT; also a provider's metadata
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // a provider's metadata, public by its number
  ['169.254.0.0', 16], // link-local; metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments; also a provider's metadata
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // groups
  ['240.0.0.0', 4], // reserved; everybody on the link
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address inside
  ['2620:4f:8000::', 48], // AS112
  ['3ffe::', 16], // given back
  ['3fff::', 20], // documentation
] as const;
for (const [net, bits] of specialNets) special.addSubnet(net, bits, net.includes(':') ? 'ipv6' : 'ipv4');
