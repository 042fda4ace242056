import { randomBytes } from 'node:crypto';

/** A call that Meta answers with an error. `details` is what tells one 131009 from another. */
export type Refusal = {
  httpStatus: number;
  code: number;
  message: string;
  type: 'OAuthException' | 'GraphMethodException';
  details: string | null;
  subcode: number | null;
  headers?: Record<string, string>;
};

/** Titles of Meta's codes, as they stand behind the number in `message` (Meta, error codes, September 2026). */
export const errorTitles = {
  130429: 'Rate limit hit',
  131008: 'Required parameter is missing',
  131009: 'Parameter value is not valid',
  131021: 'Recipient cannot be sender',
  131026: 'Message undeliverable',
  131030: 'Recipient phone number not in allowed list',
  131042: 'Business eligibility payment issue',
  131047: 'Re-engagement message',
  131049: 'This message was not delivered to maintain healthy ecosystem engagement.',
  131051: 'Unsupported message type',
  131056: '(Business Account, Consumer Account) pair rate limit hit',
  132001: 'Template name does not exist in the translation',
} as const;

export type TitledCode = keyof typeof errorTitles;

/** @returns a refusal under one of WhatsApp's own codes, its `details` naming the field. */
export function refuse(code: TitledCode, details: string): Refusal {
  const message = `(#${code}) ${errorTitles[code]}`;
  return { httpStatus: 400, code, message, type: 'OAuthException', details, subcode: null };
}

/** @returns a refusal under Graph's general code 100, which says all in its message. */
export function refuseParameter(sentence: string): Refusal {
  const message = `(#100) ${sentence}`;
  return { httpStatus: 400, code: 100, message, type: 'OAuthException', details: null, subcode: null };
}

/** @returns a refusal of an object that is not there, or not for this method. */
export function unknownObject(method: string, object: string): Refusal {
  return {
    httpStatus: 400,
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    details: null,
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${object}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  };
}

/** The JSON of `refusal` (Meta, Graph API error handling, September 2026). */
export function refusalBody({ message, type, code, details, subcode }: Refusal): { error: object } {
  return {
    error: {
      message,
      type,
      code,
      ...(details !== null && { error_data: { messaging_product: 'whatsapp', details } }),
      ...(subcode !== null && { error_subcode: subcode }),
      fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
    },
  };
}
