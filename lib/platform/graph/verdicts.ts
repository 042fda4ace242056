import type { LostReason } from './graph-client';

/** What the end of a POST of a message means for the message, and for the number it was to leave from. */
export type Verdict =
  /** Refused for good: the message failed. */
  | { verdict: 'refused' }
  /** Certainly not sent, worth another try after `baseMs`, doubled each time; `scope` is who must wait. */
  | { verdict: 'again_later'; scope: 'number' | 'recipient'; baseMs: number }
  /** The number itself may not send: the message waits, the number stops, a person is told. */
  | { verdict: 'number_held' }
  /** Meta may have taken the message: no machine sends it again. */
  | { verdict: 'unknown' };

export type CallEnding = 'no_connection' | LostReason | 'not_metas_shape';

type WithoutAnswer = Extract<Verdict, { verdict: 'again_later' | 'unknown' }>;

/**
 * Calls that end without a word of Meta's. Each was tried against a server that misbehaves like this, and what `fetch`
 * then shows does not always tell two of them apart: those share a row, and its verdict is the careful one.
 */
export const endingVerdicts: Record<CallEnding, { meaning: string } & WithoutAnswer> = {
  no_connection: {
    meaning: 'name not resolved; refused, reset or timed out while connecting; certificate not trusted',
    verdict: 'again_later',
    scope: 'number',
    baseMs: 1000,
  },
  connection_lost: {
    meaning:
      'reset or closed after the request, in half a status line, on an idle connection, in a handshake',
    verdict: 'unknown',
  },
  timed_out: { meaning: 'no answer, or no end of it, by the deadline', verdict: 'unknown' },
  redirected: { meaning: 'sent elsewhere; following would post twice', verdict: 'unknown' },
  body_lost: { meaning: 'an answer cut off in its middle', verdict: 'unknown' },
  body_too_large: { meaning: 'an answer larger than any of Meta’s', verdict: 'unknown' },
  not_metas_shape: {
    meaning: 'not JSON, a page of a proxy, success without an id, failure without an error object',
    verdict: 'unknown',
  },
};

/** An error in Meta's shape whose code is in no row below: a 4xx is a no, a 5xx may have come after the yes. */
export const unlistedCodeVerdicts = {
  below500: { verdict: 'refused' },
  from500: { verdict: 'unknown' },
} as const satisfies Record<string, Verdict>;

type CodeRow = { codes: readonly number[]; through?: number; subcode?: number; meaning: string } & Verdict;

/**
 * Meta's error codes a send may meet and what each means for us (Meta, "WhatsApp Business Platform error codes",
 * September 2026). The HTTP status is documented as unreliable, so where the code is known it alone decides.
 */
export const graphErrorCodes: readonly CodeRow[] = [
  { codes: [1], meaning: 'unknown API error', verdict: 'unknown' },
  { codes: [2], meaning: 'service temporarily down', verdict: 'unknown' },
  { codes: [131000], meaning: 'unknown failure', verdict: 'unknown' },
  { codes: [131016], meaning: 'service overloaded', verdict: 'unknown' },

  { codes: [4], meaning: 'rate limit of the app', verdict: 'again_later', scope: 'number', baseMs: 2000 },
  {
    codes: [17, 613],
    meaning: 'rate limit of the user',
    verdict: 'again_later',
    scope: 'number',
    baseMs: 2000,
  },
  {
    codes: [80007],
    meaning: 'rate limit of the WABA',
    verdict: 'again_later',
    scope: 'number',
    baseMs: 2000,
  },
  {
    codes: [130429],
    meaning: 'throughput of the number',
    verdict: 'again_later',
    scope: 'number',
    baseMs: 1000,
  },
  {
    codes: [131056],
    meaning: 'too many to one person',
    verdict: 'again_later',
    scope: 'recipient',
    baseMs: 6000,
  },
  {
    codes: [131057],
    meaning: 'number being upgraded',
    verdict: 'again_later',
    scope: 'number',
    baseMs: 30_000,
  },
  { codes: [133004], meaning: 'server unavailable', verdict: 'again_later', scope: 'number', baseMs: 5000 },
  {
    codes: [2494100],
    meaning: 'number in maintenance',
    verdict: 'again_later',
    scope: 'number',
    baseMs: 30_000,
  },
  {
    codes: [134101, 134102],
    meaning: 'template still being synchronized for marketing',
    verdict: 'again_later',
    scope: 'recipient',
    baseMs: 60_000,
  },
  {
    codes: [132069],
    meaning: 'flow throttled',
    verdict: 'again_later',
    scope: 'recipient',
    baseMs: 60_000,
  },

  { codes: [0, 190], meaning: 'token expired or revoked', verdict: 'number_held' },
  { codes: [3, 10, 131005], meaning: 'permission missing', verdict: 'number_held' },
  { codes: [200], through: 299, meaning: 'permission missing or removed', verdict: 'number_held' },
  { codes: [33], meaning: 'phone number id unknown', verdict: 'number_held' },
  { codes: [100], subcode: 33, meaning: 'phone number id not of this token', verdict: 'number_held' },
  { codes: [368], meaning: 'WABA restricted for policy', verdict: 'number_held' },
  { codes: [131031], meaning: 'account locked', verdict: 'number_held' },
  { codes: [131037], meaning: 'display name not approved', verdict: 'number_held' },
  { codes: [131042], meaning: 'payment problem', verdict: 'number_held' },
  { codes: [131045], meaning: 'certificate of the number', verdict: 'number_held' },
  { codes: [131048], meaning: 'spam rate limit', verdict: 'number_held' },
  {
    codes: [133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016],
    meaning: 'not registered',
    verdict: 'number_held',
  },

  { codes: [100], meaning: 'wrong parameter', verdict: 'refused' },
  { codes: [130403], meaning: 'recipient blocked by us', verdict: 'refused' },
  { codes: [130472], meaning: 'recipient in an experiment', verdict: 'refused' },
  { codes: [130497], meaning: 'country not allowed', verdict: 'refused' },
  { codes: [131008], meaning: 'parameter missing', verdict: 'refused' },
  { codes: [131009], meaning: 'parameter value not valid', verdict: 'refused' },
  { codes: [131021], meaning: 'recipient is the sender', verdict: 'refused' },
  { codes: [131026], meaning: 'undeliverable', verdict: 'refused' },
  { codes: [131030], meaning: 'not on the allow-list', verdict: 'refused' },
  { codes: [131047], meaning: 'customer service window closed', verdict: 'refused' },
  { codes: [131049], meaning: 'withheld by Meta', verdict: 'refused' },
  { codes: [131050], meaning: 'recipient stopped marketing', verdict: 'refused' },
  { codes: [131051], meaning: 'message type unsupported', verdict: 'refused' },
  { codes: [131052, 131053], meaning: 'media', verdict: 'refused' },
  { codes: [131055, 131061, 131063, 134100], meaning: 'marketing API', verdict: 'refused' },
  { codes: [131062], meaning: 'needs a phone number', verdict: 'refused' },
  { codes: [131064], meaning: 'messaging limit', verdict: 'refused' },
  {
    codes: [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068],
    meaning: 'template',
    verdict: 'refused',
  },
  { codes: [134011], meaning: 'payment terms', verdict: 'refused' },
  { codes: [135000], meaning: 'undescribed', verdict: 'refused' },
  { codes: [137000], meaning: 'identity key', verdict: 'refused' },
];

/** @returns the verdict on an error's code, or null for a code Meta does not list. */
export function findCodeVerdict({ code, subcode }: { code: number; subcode?: number }): Verdict | null {
  return (
    graphErrorCodes.find((row) => {
      if (row.subcode !== undefined && row.subcode !== subcode) return false;
      if (row.through === undefined) return row.codes.includes(code);
      return code >= Math.min(...row.codes) && code <= row.through;
    }) ?? null
  );
}
