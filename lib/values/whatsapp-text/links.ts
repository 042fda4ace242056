import { LinkifyIt } from 'linkify-it';
import { type FoundNode, claimMatches } from './claim-matches';
import type { Atom } from './tree';

/** Longer words are never searched: it bounds the matcher's work, and addresses that long are not clickable anywhere. */
const linkWordMax = 2048;

/** Common endings beyond country codes and the matcher's own list. */
const commonTlds =
  'app blog boutique cafe club cloud coffee dev food gift live online page paris site store tech xyz'.split(
    ' ',
  );

const linkify = new LinkifyIt({ fuzzyLink: true, maxLength: linkWordMax })
  .add('ftp:', null)
  .add('//', null)
  .tlds(commonTlds, true);

/** Claims web and mail addresses of one line, also without a scheme where the domain ends in a known name. */
export function claimLinks(line: readonly Atom[]): Atom[] {
  return claimMatches(line, (run) =>
    [...run.matchAll(/\S+/g)].flatMap((word) => linksOf(word[0], word.index)),
  );
}

function linksOf(word: string, offset: number): FoundNode[] {
  if (word.length > linkWordMax || !/[.:]/.test(word)) return [];
  const skipped = countLeadingMarks(word);
  return (linkify.match(trimEnd(word.slice(skipped))) ?? []).map((match) => {
    const text = isMark(match.text.at(-1)) ? trimEnd(match.text) : match.text;
    const start = offset + skipped + match.index;
    const href = match.url.slice(0, match.url.length - (match.text.length - text.length));
    return { start, end: start + text.length, node: { type: 'link', text, href } };
  });
}

/** Marks around a bare domain would hide it from the matcher, though there they may only style it. */
function countLeadingMarks(word: string): number {
  let count = 0;
  while (isMark(word.at(count))) count += 1;
  return count;
}

/** Without the marks that close a style around a link, and the punctuation beside them. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (isMark(text[end - 1]) || '.,;:!?'.includes(text.charAt(end - 1)))) end -= 1;
  return text.slice(0, end);
}

function isMark(character: string | undefined): boolean {
  return character === '*' || character === '_' || character === '~';
}
