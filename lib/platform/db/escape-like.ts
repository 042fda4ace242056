/** @returns `text` for use inside a LIKE pattern, where it stands for nothing but itself. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
