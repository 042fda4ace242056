'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { showToast } from '@/components/ui/toast';
import type { MischiefKind, MischiefRule } from '@/lib/sandbox/mischief/mischief-rule';
import type { ContactMischief } from '@/lib/sandbox/phone/list-contact-mischief';
import { mischiefQuery, postPhone } from './phone-queries';

type Change = { kind: MischiefKind; contactId: string | null; when: MischiefRule['when'] | null };

/** What goes wrong, as all windows see it, and how to change it. A switch moves at once and back if it did not succeed. */
export function useMischief(first: ContactMischief[]) {
  const t = useTranslations('phone');
  const queryClient = useQueryClient();
  const { data: rules } = useQuery({ ...mischiefQuery, initialData: first });
  const { mutate } = useMutation({
    mutationFn: (change: Change | 'behave') =>
      change === 'behave' ? postPhone('mischief/reset', {}) : postPhone('mischief', change),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey: mischiefQuery.queryKey });
      queryClient.setQueryData(mischiefQuery.queryKey, (known = []) => changed(known, change));
    },
    onError: () => showToast({ tone: 'bad', text: t('unreachable') }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: mischiefQuery.queryKey }),
  });
  return { rules, change: (change: Change) => mutate(change), behave: () => mutate('behave') };
}

function changed(rules: ContactMischief[], change: Change | 'behave'): ContactMischief[] {
  if (change === 'behave') return [];
  const { kind, contactId, when } = change;
  const others = rules.filter((rule) => rule.kind !== kind || rule.contactId !== contactId);
  return when === null ? others : [...others, { kind, contactId, recipient: null, when }];
}
