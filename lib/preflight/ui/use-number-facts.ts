'use client';

import { useQuery } from '@tanstack/react-query';
import { checkedProductsMax } from '@/lib/preflight/preflight-schema';
import type { NumberFacts } from '@/lib/preflight/rules/facts';

/**
 * What the desk knows of the number that sends and of these products, followed from when the page was opened. A product
 * that was just added has no entry until the answer is there.
 */
export function useNumberFacts(
  phoneNumberId: string,
  retailerIds: readonly string[],
  initial: NumberFacts,
): NumberFacts {
  const ids = [...new Set(retailerIds)].sort().slice(0, checkedProductsMax);
  const { data } = useQuery({
    queryKey: ['catalog', 'preflight', phoneNumberId, ids],
    queryFn: ({ signal }) => fetchNumberFacts(phoneNumberId, ids, signal),
    placeholderData: (previous) => previous ?? initial,
    meta: { topics: ['numbers', 'accounts'] },
  });
  return data ?? initial;
}

async function fetchNumberFacts(
  phoneNumberId: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<NumberFacts> {
  const search = new URLSearchParams([['phoneNumberId', phoneNumberId], ...ids.map((id) => ['ids', id])]);
  const answer = await fetch(`/api/desk/preflight?${search}`, { signal });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as NumberFacts;
}
