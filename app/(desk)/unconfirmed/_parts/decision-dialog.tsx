'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { showToast } from '@/components/ui/toast';
import type { Result } from '@/lib/values/result';
import type { DecisionActions, DecisionError } from './decision-actions';
import { useDecisionFailure } from './use-decision-failure';
import type { Question } from './unconfirmed-list';

type DecisionDialogProps = Question & { actions: DecisionActions; onClose: () => void };

/** Asks once more before a decision is taken, with what is at stake in plain words. */
export function DecisionDialog({ decision, message, actions, onClose }: DecisionDialogProps) {
  const t = useTranslations('unconfirmed');
  const router = useRouter();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<DecisionError | null>(null);
  const name = message.recipient.name || message.recipient.masked;
  const failure = useDecisionFailure(name);
  const isNotSent = decision === 'not_sent';
  const isClosed = !isNotSent && message.window?.state === 'closed';

  function take(): Promise<Result<null | { messageId: string }, DecisionError>> {
    const { id: messageId } = message;
    if (isNotSent) return actions.markNotSent({ messageId });
    return actions.sendAgain({ messageId, windowUnknownAccepted: error?.code === 'window_unknown' });
  }
  async function decide() {
    setPending(true);
    const taken = await take().catch(() => ({ ok: false as const, error: { code: 'unreachable' as const } }));
    setPending(false);
    await queryClient.invalidateQueries({ queryKey: ['unconfirmed'] });
    if (!taken.ok) return setError(taken.error);
    const resent = taken.value?.messageId;
    showToast({
      tone: 'good',
      text: t(resent ? 'sentAgain' : 'markedNotSent'),
      ...(resent && { action: { label: t('see'), onPress: () => router.push(`/history/${resent}`) } }),
    });
    onClose();
  }

  const isOver = error !== null && error.code !== 'window_unknown' && error.code !== 'unreachable';
  return (
    <DialogModal
      title={t(isNotSent ? 'notSentTitle' : 'againTitle')}
      onOpenChange={(open) => !open && onClose()}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {!isClosed && !isOver && (
            <Button variant="primary" pending={pending} onClick={() => void decide()}>
              {isNotSent
                ? t('notSentDo')
                : t(error?.code === 'window_unknown' ? 'againAnyway' : 'againDo', { name })}
            </Button>
          )}
        </>
      }
    >
      <p>{isClosed ? t('againClosed', { name }) : t(isNotSent ? 'notSentText' : 'againText', { name })}</p>
      {error && (
        <div className="pt-4">
          <Banner tone={error.code === 'window_unknown' ? 'warn' : 'bad'} announced>
            {failure(error)}
          </Banner>
        </div>
      )}
    </DialogModal>
  );
}
