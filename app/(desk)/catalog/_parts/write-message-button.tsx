'use client';

import { SquarePen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { writeProductMessageAction } from '../actions';

type WriteError = Extract<Awaited<ReturnType<typeof writeProductMessageAction>>, { ok: false }>['error'];

/** Opens a new draft about this product. */
export function WriteMessageButton(product: { phoneNumberId: string; retailerId: string }) {
  const t = useTranslations();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  async function write() {
    setPending(true);
    const opened = await writeProductMessageAction(product).catch(() => null);
    if (opened?.ok) return router.push(`/compose/${opened.value.draftId}`);
    setPending(false);
    showToast({ tone: 'bad', text: opened ? sentenceFor(opened.error) : t('failures.unreachable') });
  }
  function sentenceFor(error: WriteError): string {
    switch (error.code) {
      case 'no_number':
      case 'unknown_kind':
      case 'too_many_drafts':
        return t(`compose.openFailed.${error.code}`);
      case 'outdated':
        return t('catalogPage.idTooLong');
      case 'unexpected':
        return t('failures.unexpected', { reference: error.reference });
      default:
        return t(`failures.${error.code}`);
    }
  }
  return (
    <Button variant="primary" size="small" pending={pending} onClick={() => void write()}>
      {!pending && <SquarePen aria-hidden />}
      {t('catalogPage.write')}
    </Button>
  );
}
