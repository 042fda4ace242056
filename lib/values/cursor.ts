import type * as z from 'zod';

const cursorCharactersMax = 1000;

/** @returns `place`, where the next page of a list begins, as text that a client hands back unread. */
export function encodeCursor(place: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** @returns the place `encodeCursor` wrote down, or null for text that is no cursor of such a list. */
export function decodeCursor<Place extends z.ZodType>(place: Place, text: string): z.output<Place> | null {
  if (text.length > cursorCharactersMax) return null;
  return place.safeParse(decode(text)).data ?? null;
}

function decode(text: string): unknown {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
