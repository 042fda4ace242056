import { createHash } from 'node:crypto';

/**
 * A number in [0, 1) that depends on nothing but its arguments: rules that come or go do not move what others draw.
 *
 * @param drawn how many messages have drawn, this one included
 * @param purpose what is drawn for
 */
export function chance(seed: number, drawn: number, purpose: string): number {
  return createHash('sha256').update(`${seed} ${drawn} ${purpose}`).digest().readUIntBE(0, 6) / 2 ** 48;
}
