import { type Figure, figureOf } from './figure';

/** What one keystroke costs, in milliseconds: all script that follows from it, and until its letter is painted. */
export type TypingRound = { scriptMs: number; scriptP95Ms: number; paintP95Ms: number };

/** The same typing in a draft and in an empty page, one after the other. */
export type TypingTurn = { drafted: TypingRound; bare: TypingRound };

/** Of script for a keystroke: a frame of a usual screen. */
const wantedMs = 16;

/** @returns what typing in a draft costs: its script beside what is wanted, its paint beside the empty page's */
export function typingFigures(turns: readonly TypingTurn[]): Figure[] {
  const script = (what: string, values: number[]) =>
    figureOf({ what, values, unit: 'ms', limit: 'what is wanted', limitValues: [wantedMs] });
  return [
    script(
      'script of a keystroke, median',
      turns.map(({ drafted }) => drafted.scriptMs),
    ),
    script(
      'script of a keystroke, p95',
      turns.map(({ drafted }) => drafted.scriptP95Ms),
    ),
    figureOf({
      what: 'key to paint, p95',
      values: turns.map(({ drafted }) => drafted.paintP95Ms),
      unit: 'ms',
      limit: 'an empty text area, p95',
      limitValues: turns.map(({ bare }) => bare.paintP95Ms),
    }),
  ];
}
