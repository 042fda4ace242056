import type { MischiefKind } from '@/lib/sandbox/mischief/mischief-rule';

type MischiefGroup = { id: 'answers' | 'reports' | 'rare'; kinds: readonly MischiefKind[] };

/** Every kind in its place: what one meets most often first, what is rare behind a fold. */
export const mischiefGroups: readonly MischiefGroup[] = [
  {
    id: 'answers',
    kinds: [
      'cut_after_accept',
      'cut_before_accept',
      'slow',
      'hang',
      'error_500_after_accept',
      'rate_429',
      'token_expired',
    ],
  },
  {
    id: 'reports',
    kinds: [
      'late',
      'doubled',
      'shuffled',
      'batched',
      'missing',
      'all_lost',
      'before_answer',
      'undeliverable',
    ],
  },
  {
    id: 'rare',
    kinds: [
      'hang_before_accept',
      'drip',
      'garbage',
      'no_id',
      'html',
      'html_502',
      'html_502_after_accept',
      'redirect_307',
      'error_500',
      'error_500_bare',
      'error_500_bare_after_accept',
    ],
  },
];
