import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { untrustedCertificate } from '@/lib/platform/graph/test-certificate';
import type { Internet } from './internet';

/** The one name that the certificate of the tests is for, and a public address for it. */
export const testHost = 'graph.invalid';
export const testAddress = '157.240.1.1';

type Connected = Parameters<Internet['connect']>[0];
export type TestInternet = {
  /** An internet in which every name has these addresses, one answer after the other, and each address is the server. */
  where: (...answers: string[][]) => Internet;
  /** What was connected to so far. */
  connected: Connected[];
  port: number;
  certificate: string;
  close: () => Promise<void>;
};

/** A TLS server on a free loopback port that stands for the whole internet, for tests. */
export async function serveInternet(listener: RequestListener): Promise<TestInternet> {
  const { key, cert } = untrustedCertificate();
  const server = createServer({ key, cert, maxHeaderSize: 200_000 }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connected: Connected[] = [];
  const where = (...answers: string[][]): Internet => {
    let asked = 0;
    return {
      resolve: async () => answers[Math.min(asked++, answers.length - 1)] ?? [],
      connect: (to) => {
        connected.push(to);
        return connect({ ...to, host: '127.0.0.1', port, ca: cert });
      },
    };
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { where, connected, port, certificate: cert, close };
}
