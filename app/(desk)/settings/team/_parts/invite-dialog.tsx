'use client';

import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Role } from '@/lib/team/rights';
import { inviteAction } from '../actions';
import { useTeamActions } from './use-team-actions';

type InviteValues = { name: string; email: string; role: Role };

type InviteDialogProps = {
  roles: readonly Role[];
  onClose: () => void;
  onInvited: (made: { name: string; link: string; expiresAt: string }) => void;
};

/** Asks whom to invite, and as what. */
export function InviteDialog({ roles, onClose, onInvited }: InviteDialogProps) {
  const t = useTranslations('team.inviteDialog');
  const nameOf = useTranslations('roles');
  const formId = useId();
  const { run, pending, failure } = useTeamActions();
  const { register, handleSubmit, formState, setError } = useForm<InviteValues>({
    defaultValues: { name: '', email: '', role: 'agent' },
  });
  const { errors } = formState;

  async function invite(values: InviteValues) {
    const made = await run(() => inviteAction(values), null);
    if (made.ok) return onInvited({ name: values.name.trim(), ...made.value });
    const { code } = made.error;
    // The server's own reading of an address is stricter than the browser's.
    if (code === 'email_taken' || code === 'invalid')
      setError('email', { type: code }, { shouldFocus: true });
  }
  const emailError =
    errors.email && t(errors.email.type === 'email_taken' ? 'problems.email_taken' : 'problems.email');
  return (
    <DialogModal
      title={t('title')}
      size="small"
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => void handleSubmit(invite)(event)}
      >
        {failure && !errors.email && (
          <Banner tone="bad" announced>
            {failure}
          </Banner>
        )}
        <TextField
          label={t('name')}
          autoComplete="off"
          error={errors.name && t('problems.name')}
          {...register('name', { validate: (value) => value.trim() !== '', maxLength: 100 })}
        />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="off"
          error={emailError}
          {...register('email', { pattern: /^\s*\S+@\S+\.\S+\s*$/, required: true, maxLength: 320 })}
        />
        <Select
          label={t('role')}
          options={roles.map((role) => ({ id: role, label: nameOf(role) }))}
          {...register('role')}
        />
        <p className="text-ink-2 text-meta">{t('hint')}</p>
      </form>
    </DialogModal>
  );
}
