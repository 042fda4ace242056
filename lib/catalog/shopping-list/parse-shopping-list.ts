import { normalizeLineFeeds } from '@/lib/values/code-points';
import { readQuantity } from './read-quantity';

/** Characters of a list that are read, and things that may stand on it. */
export const shoppingListCharactersMax = 10_000;
export const shoppingListEntriesMax = 300;

/** One thing somebody asks for. */
export type ShoppingListEntry = {
  /** As it was written, for the person who reads the proposal. */
  written: string;
  /** What to look for, best first: a row of a spreadsheet may hold the seller's id in one cell and the name in another. */
  wanted: string[];
  /** How many or how much, as it was written. A product message carries none: it is shown to the person only. */
  quantity: string | null;
  /** The heading it stands under, null without one. */
  heading: string | null;
};

/**
 * Reads what a customer wrote or a colleague pasted: a column of seller's ids, rows of a spreadsheet, or a shopping
 * list in words. Entries stand on lines of their own, or are told apart by commas and semicolons; a line that ends
 * with a colon, or begins with words and one, is the heading of what follows. Nothing written is left out.
 *
 * @param text of which the first `shoppingListCharactersMax` UTF-16 units and `shoppingListEntriesMax` entries are read
 */
export function parseShoppingList(text: string): ShoppingListEntry[] {
  const entries: ShoppingListEntry[] = [];
  let heading: string | null = null;
  for (const line of normalizeLineFeeds(text.slice(0, shoppingListCharactersMax)).split('\n')) {
    const { title, rest } = splitHeading(withoutBullet(line));
    heading = title ?? heading;
    for (const written of splitEntries(rest)) entries.push({ written, ...readEntry(written), heading });
  }
  return entries.slice(0, shoppingListEntriesMax);
}

/** Dashes, dots, boxes to tick, and numbers that count the lines: none of them is part of what is wanted. */
function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:(?:[-–—*•·▪◦‣☐☑✓✔]|\[[ xX]?\]|\d{1,3}[.)](?=\s))\s*)+/u, '').trim();
}

function splitHeading(line: string): { title: string | null; rest: string } {
  const match = /^([^:,;\t\d]{1,60}?)\s*:(?!\/\/)\s*(.*)$/u.exec(line);
  const title = match?.[1]?.trim();
  return title ? { title, rest: match?.[2] ?? '' } : { title: null, rest: line };
}

/** A comma in a number that stands alone is a decimal one when one or two digits follow: `1,5 l`, but `4711,4712`. */
const separator = /;|(?<!(?:^|\s)\d{1,4}),|,(?!\d{1,2}(?!\d))/u;
/** `and` joins two entries only where another quantity or article follows: salt and pepper is one product. */
const conjunction = /\s+(?:et|and|&|\+)\s+(?=\d|(?:une?|des|du|an?|some)\s)/iu;

function splitEntries(line: string): string[] {
  const parts = line.includes('\t')
    ? [line]
    : line.split(separator).flatMap((part) => part.split(conjunction));
  return parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function readEntry(written: string): Pick<ShoppingListEntry, 'wanted' | 'quantity'> {
  const cells = written
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const counted = cells.length > 1 ? cells.find((cell) => /^\d{1,3}$/.test(cell)) : undefined;
  const texts = cells.filter((cell) => cell !== counted);
  if (counted !== undefined && texts.length > 0) return { wanted: texts, quantity: counted };
  const { quantity, rest } = readQuantity(cells[0] ?? written);
  return { wanted: [rest, ...cells.slice(1)], quantity };
}
