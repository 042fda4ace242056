'use client';

import { useQuery } from '@tanstack/react-query';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import type { HeldNumber } from '@/lib/accounts/list-held-numbers';

/** The numbers that send nothing for now: as the server knew it when the page was opened, followed from then on. */
export function useHeldNumbers(initial: readonly HeldNumber[]): readonly HeldNumber[] {
  const { data } = useQuery({
    queryKey: ['numbers', 'held'],
    queryFn: ({ signal }) => readDesk<readonly HeldNumber[]>('/api/desk/numbers/held', signal),
    initialData: initial,
  });
  return data;
}
