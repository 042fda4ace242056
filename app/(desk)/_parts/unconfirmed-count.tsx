'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';

/** How many messages wait for a decision, beside the link that leads to them; nothing when none do. */
export function UnconfirmedCount({ initial }: { initial: number }) {
  const t = useTranslations('unconfirmed');
  const format = useFormatter();
  const { data: count } = useQuery({
    queryKey: ['unconfirmed', 'count'],
    queryFn: async ({ signal }) =>
      (await readDesk<{ count: number }>('/api/desk/unconfirmed/count', signal)).count,
    initialData: initial,
  });
  if (count === 0) return null;
  return (
    <span className="ms-auto font-semibold text-amber text-meta tabular-nums">
      <span aria-hidden>{format.number(count)}</span>
      <span className="sr-only">, {t('count', { count })}</span>
    </span>
  );
}
