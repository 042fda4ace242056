'use client';

import { countCodePoints, normalizeLineFeeds } from '@/lib/values/code-points';
import { hasTextOnlyMarks } from '@/lib/values/whatsapp-text/has-text-only-marks';
import type { WhatsAppTextField } from '@/lib/values/whatsapp-text/parse-whatsapp-text';
import en from './strings.en.json';
import fr from './strings.fr.json';
import { useKindText } from './use-kind-text';

type TypedText = { value: string; limit: number; hint?: string };

/**
 * What to say below a text: what it is for, unless something about it is worth more. Meta never says what a character
 * is: the desk counts code points, and warns where the count that most emoji take two of is over the limit.
 */
export function useTextHint({ value, limit, hint }: TypedText, field: WhatsAppTextField): string | undefined {
  const t = useKindText({ en, fr });
  const units = normalizeLineFeeds(value).length;
  if (units > limit && countCodePoints(value) <= limit) return t('hint.units', { units, limit });
  return field === 'interactiveBody' && hasTextOnlyMarks(value) ? t('hint.shownPlain') : hint;
}
