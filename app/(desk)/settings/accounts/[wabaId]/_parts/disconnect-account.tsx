'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { disconnectAccountAction } from '@/app/(desk)/settings/accounts/actions';

const DialogModal = dynamic(() =>
  import('@/components/ui/dialog-modal').then((loaded) => loaded.DialogModal),
);

type DisconnectAccountProps = { wabaId: string; name: string };

/** Ends an account, once its name has been typed. */
export function DisconnectAccount({ wabaId, name }: DisconnectAccountProps) {
  const t = useTranslations('accounts.disconnect');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section aria-labelledby="disconnect" className="border-line border-t px-5 py-6 max-md:px-4">
      <h2 id="disconnect" className="font-semibold text-body">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-160 text-ink-2">{t('lead')}</p>
      <Button variant="danger" className="mt-3" onClick={() => setIsAsking(true)}>
        {t('open')}
      </Button>
      {isAsking && <DisconnectDialog wabaId={wabaId} name={name} onClose={() => setIsAsking(false)} />}
    </section>
  );
}

const formId = 'disconnect-account';
const failures = ['wrong_name', 'not_found', 'forbidden', 'unexpected'] as const;
type Failure = (typeof failures)[number] | 'unreachable';

function DisconnectDialog({ wabaId, name, onClose }: DisconnectAccountProps & { onClose: () => void }) {
  const t = useTranslations('accounts.disconnect');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function disconnect(event: FormEvent) {
    event.preventDefault();
    setIsPending(true);
    const ended = await disconnectAccountAction({ wabaId, name: typed.slice(0, 400) }).catch(() => null);
    setIsPending(false);
    if (ended?.ok) {
      router.push('/settings/accounts');
      router.refresh();
    } else setFailure(ended === null ? 'unreachable' : failureOf(ended.error.code));
  }
  return (
    <DialogModal
      title={t('title')}
      role="alertdialog"
      size="small"
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="danger" pending={isPending}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void disconnect(event)}>
        <p className="mb-3">{t('ask', { name })}</p>
        <TextField
          label={t('name')}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setFailure(null);
          }}
          error={failure && t(`failures.${failure}`)}
        />
      </form>
    </DialogModal>
  );
}

function failureOf(code: string): Failure {
  return failures.find((known) => known === code) ?? 'unexpected';
}
