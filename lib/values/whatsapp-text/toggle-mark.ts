/** What WhatsApp formats a text by, as it is typed before and after it. */
export type TextMark = '*' | '_' | '~' | '```';

/** A stretch of a text, in UTF-16 units, as a text field counts. */
export type TextRange = { start: number; end: number };

/** One replacement in a text, and what is selected after it. */
export type TextEdit = { replaced: TextRange; by: string; selected: TextRange };

/**
 * Puts `mark` around what is selected, or takes it off again. WhatsApp ends a style with its line and lets no blank stand
 * just inside a mark: each line gets its own pair, blanks at its ends stay outside. Monospace may span lines. Where
 * nothing is selected it is the word at the caret, and in no word an empty pair around the caret.
 */
export function toggleMark(text: string, { start, end }: TextRange, mark: TextMark): TextEdit {
  if (start === end) {
    const word = wordAt(text, start);
    if (word.start === word.end) return emptyPair(start, mark);
    return mend(text, word, mark);
  }
  return mend(text, { start, end }, mark);
}

function emptyPair(at: number, mark: TextMark): TextEdit {
  const caret = at + mark.length;
  return { replaced: { start: at, end: at }, by: mark + mark, selected: { start: caret, end: caret } };
}

function mend(text: string, range: TextRange, mark: TextMark): TextEdit {
  const outside = { start: range.start - mark.length, end: range.end + mark.length };
  const inner = text.slice(range.start, range.end);
  if (outside.start >= 0 && text.slice(outside.start, outside.end) === mark + inner + mark) {
    return {
      replaced: outside,
      by: inner,
      selected: { start: outside.start, end: outside.start + inner.length },
    };
  }
  const pieces = mark === '```' ? [inner] : inner.split('\n');
  const marked = pieces.filter((piece) => piece.trim() !== '');
  const isMarked = marked.length > 0 && marked.every((piece) => isInside(piece.trim(), mark));
  const by = pieces.map((piece) => (isMarked ? unmark(piece, mark) : enclose(piece, mark))).join('\n');
  return { replaced: range, by, selected: { start: range.start, end: range.start + by.length } };
}

function isInside(piece: string, mark: TextMark): boolean {
  return piece.length > 2 * mark.length && piece.startsWith(mark) && piece.endsWith(mark);
}

function enclose(piece: string, mark: TextMark): string {
  const inner = piece.trim();
  if (inner === '' || isInside(inner, mark)) return piece;
  return replaceInner(piece, mark + inner + mark);
}

function unmark(piece: string, mark: TextMark): string {
  return replaceInner(piece, piece.trim().slice(mark.length, -mark.length || undefined));
}

/** The blanks at the ends of `piece` stay. */
function replaceInner(piece: string, by: string): string {
  const before = piece.length - piece.trimStart().length;
  const inner = piece.trim();
  return inner === '' ? piece : piece.slice(0, before) + by + piece.slice(before + inner.length);
}

function wordAt(text: string, at: number): TextRange {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at))?.[0] ?? '';
  return { start: at - before.length, end: at + after.length };
}
