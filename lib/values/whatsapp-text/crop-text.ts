import { takeCodePoints } from '@/lib/values/code-points';

/** WhatsApp Web's cut of long texts, in code points (client of August 2026). */
const firstCut = 768;
const furtherCut = 3072;

/**
 * What WhatsApp shows of a long text before "Read more" has been tapped `taps` times. A remainder of a tenth of
 * the cut or less is not worth hiding.
 * @returns the visible part, and whether something is hidden.
 */
export function cropText(text: string, taps: number): { visible: string; cut: boolean } {
  const limit = firstCut + taps * furtherCut;
  const length = [...text].length;
  if (length <= limit * 1.1) return { visible: text, cut: false };
  return { visible: takeCodePoints(text, limit), cut: true };
}
