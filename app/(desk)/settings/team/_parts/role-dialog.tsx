'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { Select } from '@/components/ui/select';
import type { TeamPerson } from '@/lib/team/list-team';
import type { Role } from '@/lib/team/rights';
import { changeRoleAction } from '../actions';
import { useTeamActions } from './use-team-actions';

type RoleDialogProps = { person: TeamPerson; roles: readonly Role[]; onClose: () => void };

/** Asks which role somebody is to have. */
export function RoleDialog({ person, roles, onClose }: RoleDialogProps) {
  const t = useTranslations('team.roleDialog');
  const done = useTranslations('team.done');
  const nameOf = useTranslations('roles');
  const [role, setRole] = useState(person.role);
  const { run, pending, failure } = useTeamActions();

  async function change() {
    const answer = await run(
      () => changeRoleAction({ userId: person.userId, role }),
      done('roleChanged', { name: person.name, role: nameOf(role) }),
    );
    if (answer.ok) onClose();
  }
  return (
    <DialogModal
      title={t('title', { name: person.name })}
      size="small"
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            pending={pending}
            disabled={role === person.role}
            onClick={() => void change()}
          >
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
        <Select
          label={t('role')}
          description={t('hint')}
          options={roles.map((known) => ({ id: known, label: nameOf(known) }))}
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
        />
      </div>
    </DialogModal>
  );
}
