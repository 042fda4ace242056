import { CircleCheck, CircleDashed, CirclePause } from 'lucide-react';
import Link from 'next/link';
import { StatusLabel } from '@/components/ui/status-label';
import type { ShownNumber } from '@/lib/accounts/list-accounts';
import { requestTranslator } from '@/lib/entrypoints/request-locale';

const states = {
  ready: { tone: 'good', icon: <CircleCheck aria-hidden /> },
  held: { tone: 'bad', icon: <CirclePause aria-hidden /> },
  nameless: { tone: 'neutral', icon: <CircleDashed aria-hidden /> },
} as const;

/** Whether a number sends, in a word that leads to where more is said about it. */
export async function NumberState({ number }: { number: ShownNumber }) {
  const t = await requestTranslator();
  const state = number.displayNumber === '' ? 'nameless' : number.holdReason ? 'held' : 'ready';
  return (
    <Link href="/settings/numbers" className="rounded-thumb hover:underline">
      <StatusLabel {...states[state]}>{t(`accounts.sending.${state}`)}</StatusLabel>
    </Link>
  );
}
