import type { IncomingMessage } from 'node:http';
import { request as startRequest } from 'node:https';
import { isIP } from 'node:net';
import { fail, ok, type Result } from '@/lib/values/result';
import { internet as theInternet, type Internet } from './internet';
import { isPublicAddress } from './is-public-address';

/** `bytesMax` and `deadlineMs` hold for the whole, redirects and all. `accept` is what the server is told we want. */
export type FileWanted = { address: string; accept: string; bytesMax: number; deadlineMs: number };
export type FileError = { code: 'not_public' | 'unreachable' | 'too_large' };

const redirectsMax = 3;
const redirectStatuses = [301, 302, 303, 307, 308];
const httpsPort = 443;

/**
 * Fetches a file from an address that a stranger wrote, without letting them reach anything but the public internet:
 * https on its own port, a host by name of which every address is public, and the connection goes to one of just these
 * addresses, whatever the name says a moment later. A redirect is followed within the same host only, and looked at in
 * the same way. Nothing is unpacked: what comes packed although we asked for it as it is, is not taken.
 */
export async function fetchPublicFile(
  { address, ...wanted }: FileWanted,
  internet: Internet = theInternet,
): Promise<Result<Buffer, FileError>> {
  const signal = AbortSignal.timeout(wanted.deadlineMs);
  let url = readAddress(address);
  for (let step = 0; url !== null && step <= redirectsMax; step += 1) {
    const chosen = await choosePublicAddress(url.hostname, internet, signal);
    if (!chosen.ok) return chosen;
    const call = { url, host: chosen.value, internet, signal, ...wanted };
    const answer: Result<Answer, FileError> = await get(call).catch(() => fail({ code: 'unreachable' }));
    if (!answer.ok) return answer;
    if (answer.value.bytes) return ok(answer.value.bytes);
    url = followWithin(url, answer.value.location);
  }
  return fail({ code: 'not_public' });
}

type Answer = { bytes: Buffer } | { bytes: null; location: string };
type Call = Omit<FileWanted, 'address'> & { url: URL; host: string; internet: Internet; signal: AbortSignal };

/** Null for what is not the plain https address of a named host. Other spellings of a number are numbers by now. */
function readAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return isPlain && isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? url : null;
}

function followWithin(from: URL, location: string): URL | null {
  const to = URL.canParse(location, from) ? readAddress(new URL(location, from).href) : null;
  return to?.hostname === from.hostname ? to : null;
}

/** One address that is not public spoils the name: which of them a connection takes is not for its owner to choose. */
async function choosePublicAddress(
  hostname: string,
  { resolve }: Internet,
  signal: AbortSignal,
): Promise<Result<string, FileError>> {
  const addresses = await Promise.race([resolve(hostname), endOf(signal)]).catch(() => []);
  if (!addresses.every(isPublicAddress)) return fail({ code: 'not_public' });
  const chosen = addresses.find((one) => isIP(one) === 4) ?? addresses[0];
  return chosen === undefined ? fail({ code: 'unreachable' }) : ok(chosen);
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
}

/** @throws when there is no answer, or half of one */
function get({ url, host, internet, signal, accept, bytesMax }: Call): Promise<Result<Answer, FileError>> {
  return new Promise((resolve, reject) => {
    const request = startRequest(url, {
      signal,
      headers: { Accept: accept, 'Accept-Encoding': 'identity', 'User-Agent': 'Vitrine' },
      createConnection: () => internet.connect({ host, port: httpsPort, servername: url.hostname }),
    });
    request.on('error', reject);
    request.on('response', (response) => {
      readAnswer(response, bytesMax)
        .then(resolve, reject)
        .finally(() => request.destroy());
    });
    request.end();
  });
}

async function readAnswer(response: IncomingMessage, bytesMax: number): Promise<Result<Answer, FileError>> {
  const { statusCode = 0, headers } = response;
  if (redirectStatuses.includes(statusCode)) return ok({ bytes: null, location: headers.location ?? '' });
  const isPacked = (headers['content-encoding'] ?? 'identity') !== 'identity';
  if (statusCode !== 200 || isPacked) return fail({ code: 'unreachable' });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > bytesMax) return fail({ code: 'too_large' });
    chunks.push(chunk);
  }
  return ok({ bytes: Buffer.concat(chunks) });
}
