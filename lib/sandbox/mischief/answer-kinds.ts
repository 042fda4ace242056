import type { Refusal } from '@/lib/sandbox/graph/refusal';

/** What becomes of an answer that no HTTP message says whole. */
export type WireFault = 'cut' | 'hang' | 'drip';

type Page = { status: number; type: string; body: string; location?: string };

type AnswerMischief = {
  /** Whether the message is taken all the same. */
  accepts: boolean;
  leaves:
    | { fault: WireFault }
    | { refusal: Refusal }
    /** @param own the JSON of the acceptance, @param address where the request went */
    | { page: (own: string, address: string) => Page }
    | { afterMs: number };
};

/** A client that waits as long as most do is still there. */
const slowMs = 5_000;

const somethingWrong = graphRefusal(500, 131000, '(#131000) Something went wrong');
const htmlPage = '<!DOCTYPE html>\n<html><head><title>Error</title></head><body>Sorry, something went wrong.';
const bare500 = () => ({ status: 500, type: 'text/plain', body: '' });
const html = (status: number) => () => ({ status, type: 'text/html; charset=utf-8', body: htmlPage });

/** What can be done to the answer of a POST to `/messages`, by name. */
export const answerKinds = {
  /** The connection breaks, and Meta never got the request. */
  cut_before_accept: { accepts: false, leaves: { fault: 'cut' } },
  cut_after_accept: { accepts: true, leaves: { fault: 'cut' } },
  /** No answer ever, on a connection that stays. */
  hang_before_accept: { accepts: false, leaves: { fault: 'hang' } },
  hang: { accepts: true, leaves: { fault: 'hang' } },
  /** The answer comes byte by byte and does not end. */
  drip: { accepts: true, leaves: { fault: 'drip' } },
  slow: { accepts: true, leaves: { afterMs: slowMs } },
  garbage: {
    accepts: true,
    leaves: {
      page: () => ({ status: 200, type: 'application/json', body: ']\u0000{"messages":[{"id":"wami' }),
    },
  },
  html: { accepts: true, leaves: { page: html(200) } },
  html_502: { accepts: false, leaves: { page: html(502) } },
  html_502_after_accept: { accepts: true, leaves: { page: html(502) } },
  no_id: { accepts: true, leaves: { page: withoutId } },
  /** To the same address: who follows sends again. */
  redirect_307: {
    accepts: false,
    leaves: { page: (_, location) => ({ status: 307, type: 'text/plain', body: '', location }) },
  },
  error_500: { accepts: false, leaves: { refusal: somethingWrong } },
  error_500_after_accept: { accepts: true, leaves: { refusal: somethingWrong } },
  /** Without Graph's JSON. */
  error_500_bare: { accepts: false, leaves: { page: bare500 } },
  error_500_bare_after_accept: { accepts: true, leaves: { page: bare500 } },
  rate_429: {
    accepts: false,
    leaves: { refusal: graphRefusal(429, 130429, '(#130429) Rate limit hit') },
  },
  token_expired: {
    accepts: false,
    leaves: {
      refusal: {
        ...graphRefusal(401, 190, 'Error validating access token: Session has expired.'),
        details: null,
        subcode: 463,
      },
    },
  },
} as const satisfies Record<string, AnswerMischief>;

export type AnswerKind = keyof typeof answerKinds;

/** @returns what `kind` does, as one type */
export function answerMischief(kind: AnswerKind): AnswerMischief {
  return answerKinds[kind];
}

function graphRefusal(httpStatus: number, code: number, message: string): Refusal {
  const details = message.replace(/^\(#\d+\) /, '');
  return { httpStatus, code, message, type: 'OAuthException', details, subcode: null };
}

function withoutId(own: string): Page {
  const body = JSON.stringify({ ...JSON.parse(own), messages: [{}] });
  return { status: 200, type: 'application/json', body };
}
