'use client';

import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import type { TeamPerson } from '@/lib/team/list-team';
import { deactivateAction } from '../actions';
import { useTeamActions } from './use-team-actions';

type DeactivateDialogProps = { person: TeamPerson; onClose: () => void };

/** Asks before somebody is put out. */
export function DeactivateDialog({ person, onClose }: DeactivateDialogProps) {
  const t = useTranslations('team.deactivateDialog');
  const done = useTranslations('team.done');
  const { run, pending, failure } = useTeamActions();

  async function deactivate() {
    const answer = await run(
      () => deactivateAction({ userId: person.userId }),
      done('deactivated', { name: person.name }),
    );
    if (answer.ok) onClose();
  }
  return (
    <DialogModal
      title={t('title', { name: person.name })}
      size="small"
      role="alertdialog"
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" pending={pending} onClick={() => void deactivate()}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failure && (
          <Banner tone="bad" announced>
            {failure}
          </Banner>
        )}
        <p className="text-ink-2">{t('text')}</p>
      </div>
    </DialogModal>
  );
}
