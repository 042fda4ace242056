import { normalizeLineFeeds } from '@/lib/values/code-points';
import { parseBlocks } from './blocks';
import { claimCode } from './code';
import { claimMono } from './mono';

/** Cheap, and true of every text that has one. */
const candidate = /^(?:[-*•>] |\d{1,2}\. )|`/m;

/**
 * Whether `text` has a list, a quote or inline code: WhatsApp Web draws them in a text message, and shows their marks as
 * they were typed in the body of any other (read August 2026).
 */
export function hasTextOnlyMarks(text: string): boolean {
  const source = normalizeLineFeeds(text);
  if (!candidate.test(source)) return false;
  let hasCode = false;
  const blocks = parseBlocks(claimMono(source), true, (line) => {
    hasCode ||= claimCode(line).some((atom) => typeof atom !== 'string' && atom.type === 'code');
    return [];
  });
  return hasCode || blocks.some(({ type }) => type !== 'text');
}
