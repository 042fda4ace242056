/**
 * Whether `text` is what a browser sends to one of our actions: a list of plain values. React's format for arguments can
 * also refer to other parts of a request and to other functions; no action of ours takes such a thing, most faults that
 * let strangers run code on servers with React were in reading it (December 2025 to November 2026), and what it cannot
 * read Next answers with an error of 500 and repeats in the log.
 */
export function isActionBody(text: string): boolean {
  let plain = true;
  const look = (_: string, value: unknown) => {
    if (typeof value === 'string' && value.startsWith('$') && !isPlainMark(value)) plain = false;
    return value;
  };
  try {
    return Array.isArray(JSON.parse(text, look)) && plain;
  } catch {
    return false;
  }
}

/** A dollar that was typed, and the values for which JSON has no word: undefined, dates, great and strange numbers. */
function isPlainMark(value: string): boolean {
  return /^\$(?:\$|undefined$|D\d|n-?\d|NaN$|-?Infinity$|-0$)/.test(value);
}
