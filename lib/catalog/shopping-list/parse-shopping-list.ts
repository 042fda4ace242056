import { normalizeLineFeeds } from '@/lib/values/code-points';
import { readQuantity } from './read-quantity';
import { shoppingListCharactersMax, shoppingListEntriesMax } from './shopping-list-schema';
import { findCellSeparator, isCount, namesColumns, splitCells } from './spreadsheet-rows';

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
 * list in words. Entries stand on lines of their own, or are told apart by commas and semicolons. A heading ends with a
 * colon, has what follows behind it on its line, begins with `#`, or stands without a bullet over lines that have one.
 * Nothing written is left out but a row that names the columns.
 *
 * @param text of which the first `shoppingListCharactersMax` UTF-16 units are read
 * @param max entries that are read
 */
export function parseShoppingList(text: string, max = shoppingListEntriesMax): ShoppingListEntry[] {
  const lines = normalizeLineFeeds(text.slice(0, shoppingListCharactersMax)).split('\n');
  const separator = findCellSeparator(lines);
  if (separator !== null) return readRows(lines, separator).slice(0, max);
  return readLines(lines, max).slice(0, max);
}

function readLines(lines: readonly string[], max: number): ShoppingListEntry[] {
  const entries: ShoppingListEntry[] = [];
  let heading: { title: string; isEmpty: boolean } | null = null;
  const take = (written: string, under: string | null) =>
    entries.push({ written, ...readEntry(written), heading: under });
  for (const [index, given] of lines.entries()) {
    const { title, rest } = readHeading(given, nextWritten(lines, index));
    if (title !== null) {
      if (heading?.isEmpty) take(heading.title, null);
      heading = { title, isEmpty: true };
    }
    for (const written of splitEntries(rest)) {
      take(written, heading?.title ?? null);
      if (heading) heading.isEmpty = false;
    }
    if (entries.length >= max) return entries;
  }
  // Nothing stands under it: it is something that is wanted.
  if (heading?.isEmpty) take(heading.title, null);
  return entries;
}

function readRows(lines: readonly string[], separator: string): ShoppingListEntry[] {
  return lines.flatMap((line, index) => {
    const written = line.trim();
    const cells = splitCells(written, separator);
    if (!holdsWords(written) || (index === 0 && namesColumns(cells))) return [];
    return [{ written, ...readCells(cells), heading: null }];
  });
}

const bullet = /^\s*(?:(?:[-–—*•·▪◦‣☐☑✓✔]|\[[ xX]?\]|\d{1,3}[.)](?=\s))\s*)+/u;

/** Dashes, dots, boxes to tick, and numbers that count the lines: none of them is part of what is wanted. */
function withoutBullet(line: string): string {
  return line.replace(bullet, '').trim();
}

function nextWritten(lines: readonly string[], index: number): string {
  const next = lines[index + 1] ?? '';
  return next.trim() === '' ? (lines[index + 2] ?? '') : next;
}

/** `# Teas`, words alone over the bullets of a list, or words before a colon; but `milk: 2` says how many. */
function readHeading(given: string, next: string): { title: string | null; rest: string } {
  const line = withoutBullet(given);
  const marked = /^#+\s+(?=.*[\p{L}\p{N}])/u.exec(line);
  if (marked) return { title: line.slice(marked[0].length), rest: '' };
  const isOverBullets =
    /^\s*\p{L}[^:,;\t\d]{0,60}$/u.test(given) && bullet.test(next) && holdsWords(withoutBullet(next));
  if (isOverBullets) return { title: line, rest: '' };
  const match = /^([^:,;\t\d]{1,60}?)\s*:(?!\/\/)\s*(.*)$/u.exec(line);
  const title = match?.[1]?.trim() ?? '';
  const rest = match?.[2] ?? '';
  return holdsWords(title) && !isCount(rest) ? { title, rest } : { title: null, rest: line };
}

/** A comma in a number that stands alone is a decimal one when one or two digits follow: `1,5 l`, but `4711,4712`. */
const separatorOfEntries = /;|(?<!(?:^|\s)\d{1,4}),|,(?!\d{1,2}(?!\d))/u;
/** `and` joins two entries only where another quantity or article follows: salt and pepper is one product. */
const conjunction = /\s+(?:et|and|&|\+)\s+(?=\d|(?:une?|des|du|an?|some)\s)/iu;

function splitEntries(line: string): string[] {
  const parts = line.includes('\t')
    ? [line]
    : line.split(separatorOfEntries).flatMap((part) => part.split(conjunction));
  const cells = line.includes('\t') && namesColumns(splitCells(line, '\t'));
  return cells ? [] : parts.map((part) => part.trim()).filter(holdsWords);
}

function holdsWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function readEntry(written: string): Pick<ShoppingListEntry, 'wanted' | 'quantity'> {
  return readCells(splitCells(written, '\t'));
}

/** A small number among several cells is how many; in a cell alone the quantity stands before or after the name. */
function readCells(given: readonly string[]): Pick<ShoppingListEntry, 'wanted' | 'quantity'> {
  const cells = given.filter((cell) => cell !== '');
  const counted = cells.length > 1 ? cells.find(isCount) : undefined;
  const texts = cells.filter((cell) => cell !== counted);
  if (counted !== undefined && texts.length > 0) return { wanted: texts, quantity: counted };
  const [first = '', ...others] = cells;
  const { quantity, rest } = readQuantity(first);
  return { wanted: [rest, ...others], quantity };
}
