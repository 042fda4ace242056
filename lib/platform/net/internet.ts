import { Resolver } from 'node:dns/promises';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';

/** What a request into the internet needs of it. Tests give their own. */
export type Internet = {
  /** @returns the addresses of a name, of both families; none when it has none or nobody says. */
  resolve: (hostname: string) => Promise<string[]>;
  /** Opens TLS to the numeric address `host`, which must show that it is `servername`. */
  connect: (to: { host: string; port: number; servername: string }) => Duplex;
};

const resolveTimeoutMs = 2_000;

/** The one we are in. Names are asked of the name servers alone: what this machine calls others by is not public. */
export const internet: Internet = {
  resolve: async (hostname) => {
    const resolver = new Resolver({ timeout: resolveTimeoutMs, tries: 2 });
    const asked = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    return asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  },
  connect,
};
