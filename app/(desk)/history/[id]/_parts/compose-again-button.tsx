'use client';

import { SquarePen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { Result } from '@/lib/values/result';

/** Makes a draft of a message. */
export type ComposeAgain = (messageId: string) => Promise<Result<{ draftId: string }, { code: string }>>;

/** Opens a new draft that says what this message said. */
export function ComposeAgainButton({
  messageId,
  composeAgain,
}: {
  messageId: string;
  composeAgain: ComposeAgain;
}) {
  const t = useTranslations('history');
  const router = useRouter();
  const [pending, setPending] = useState(false);
  async function compose() {
    setPending(true);
    const made = await composeAgain(messageId).catch(() => null);
    if (made?.ok) return router.push(`/compose/${made.value.draftId}`);
    setPending(false);
    showToast({ tone: 'bad', text: t('composeAgainFailed') });
  }
  return (
    <Button size="small" pending={pending} onClick={() => void compose()}>
      {!pending && <SquarePen aria-hidden />}
      {t('composeAgain')}
    </Button>
  );
}
