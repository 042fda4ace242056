import type { FieldLimit } from '@/lib/messages/definition';

/** Longest text of a text message, in code points (Meta, "Text messages", September 2026). */
const textMax = 4096;

/** A line feed, the address before the number, and the fifteen digits a number has at most. */
const linkLineMax = '\nhttps://wa.me/c/'.length + 15;

/** In code points. Room for the link is always kept, so that a draft fits whatever number sends it. */
export const bodyMax = textMax - linkLineMax;

export const limits: readonly FieldLimit[] = [{ path: 'body', min: 0, max: bodyMax, unit: 'code points' }];
