import * as z from 'zod';
import { countCodePoints } from '@/lib/values/code-points';
import type { ProblemCode } from './field-problem';
import { isBlank } from './texts';

const draftTextMax = 10_000;
const draftRetailerIdMax = 200;

/** Longest content id a catalog takes, in code points (Meta, catalog field reference, September 2026). */
export const retailerIdMax = 100;

/** A text that may be sent: at most `max` code points, and not blank where it is required. A CRLF is sent as one. */
export function sendableText({ required, max }: { required: boolean; max: number }): z.ZodType<string> {
  return textField({ required, max, unsendable: /[^\P{Cc}\t\n\r]/u });
}

/** A product's content id, which is sent as it stands. */
export const sendableRetailerId = textField({ required: true, max: retailerIdMax, unsendable: /\p{Cc}/u });

/** A field that holds one product; null while none is chosen, which is refused as missing. */
export const chosenRetailerId = sendableRetailerId.nullable().check((ctx) => {
  if (ctx.value === null) ctx.issues.push(fieldIssue(ctx.value, 'required'));
});

/** A text as it may be saved: anything the database can store, up to 10,000 code points. */
export const draftText = storableText(draftTextMax);

/** A content id as it may be saved, up to 200 code points. */
export const draftRetailerId = storableText(draftRetailerIdMax);

/**
 * One issue of a schema: the code is its `message`, `params` are the numbers of the code's sentence. Checks of what
 * encloses the field go on, so that everything wrong is said at once.
 */
export function fieldIssue(
  input: unknown,
  code: ProblemCode,
  { params = {}, path = [] }: { params?: Record<string, number>; path?: (string | number)[] } = {},
) {
  return { code: 'custom' as const, input, message: code, params, path, continue: true };
}

function textField({ required, max, unsendable }: { required: boolean; max: number; unsendable: RegExp }) {
  return z.string().check((ctx) => {
    const text = ctx.value;
    const count = countCodePoints(text);
    if (required && isBlank(text)) ctx.issues.push(fieldIssue(text, 'required'));
    else if (count > max) ctx.issues.push(fieldIssue(text, 'too_long', { params: { max, count } }));
    else if (unsendable.test(text) || !text.isWellFormed())
      ctx.issues.push(fieldIssue(text, 'unsendable_character'));
  });
}

/** JSON columns of PostgreSQL take neither NUL nor half a surrogate pair. */
function storableText(max: number) {
  return z
    .string()
    .refine((text) => !text.includes('\0') && text.isWellFormed() && countCodePoints(text) <= max);
}
