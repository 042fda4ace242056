import type { ShownRecipient } from '@/lib/drafts/schema';
import type { DraftFacts } from './draft-facts';

/** `blocked`: Meta would refuse, and Send is off. `note`: something is missing. `warn`: it can go, poorer or on chance. */
export type SendVerdict = { tone: 'ready' | 'note' | 'warn' | 'blocked'; sentence: string };

type VerdictWords = (
  key: 'ready' | 'problems' | 'noRecipient' | 'windowClosed' | 'windowUnknown' | 'dropped',
  values?: { count: number },
) => string;

type VerdictInput = {
  facts: DraftFacts | null;
  recipient: ShownRecipient | null;
  isWindowClosed: boolean;
  /** Products of the draft that the catalog does not have. */
  missingProducts: number;
};

/** What would happen if the draft were sent now, in one sentence: the worst first. */
export function sendVerdict(
  { facts, recipient, isWindowClosed, missingProducts }: VerdictInput,
  words: VerdictWords,
): SendVerdict {
  const isFreeForm = facts?.window !== 'any_time';
  if (recipient && isFreeForm && isWindowClosed) return { tone: 'blocked', sentence: words('windowClosed') };
  if (!recipient) return { tone: 'note', sentence: words('noRecipient') };
  const count = facts?.problems.length ?? 0;
  if (count > 0) return { tone: 'note', sentence: words('problems', { count }) };
  if (missingProducts > 0) return { tone: 'warn', sentence: words('dropped', { count: missingProducts }) };
  if (isFreeForm && recipient.window.state === 'unknown')
    return { tone: 'warn', sentence: words('windowUnknown') };
  return { tone: 'ready', sentence: words('ready') };
}
