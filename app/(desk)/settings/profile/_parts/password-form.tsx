'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useFailureSentence } from '@/app/(desk)/settings/_parts/use-failure-sentence';
import { changePasswordAction } from '../actions';

type PasswordValues = { currentPassword: string; newPassword: string };
type PasswordFailure = Extract<Awaited<ReturnType<typeof changePasswordAction>>, { ok: false }>['error'];

/** Another password; what was typed stays when it is refused. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('profile');
  const { change, failure, form } = useChangePassword();
  const { register, handleSubmit, formState } = form;
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      className="flex max-w-80 flex-col gap-4"
      onSubmit={(event) => void handleSubmit(change)(event)}
    >
      {failure && (
        <Banner tone="bad" announced>
          {failure}
        </Banner>
      )}
      {/* Which account a password manager keeps the new one for. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        label={t('current')}
        type="password"
        autoComplete="current-password"
        error={
          errors.currentPassword &&
          t(`problems.${errors.currentPassword.type === 'wrong_password' ? 'wrong_password' : 'current'}`)
        }
        {...register('currentPassword', { required: true, maxLength: 1024 })}
      />
      <TextField
        label={t('next')}
        type="password"
        autoComplete="new-password"
        description={t('nextHint')}
        error={errors.newPassword && t('problems.next')}
        {...register('newPassword', { required: true, minLength: 12, maxLength: 256 })}
      />
      <Button type="submit" variant="primary" className="self-start" pending={isSubmitting}>
        {t('change')}
      </Button>
    </form>
  );
}

function useChangePassword() {
  const t = useTranslations('profile');
  const sentenceFor = usePasswordFailure();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<PasswordValues>({ defaultValues: { currentPassword: '', newPassword: '' } });

  async function change(values: PasswordValues) {
    setFailure(null);
    const answer = await changePasswordAction(values).catch(() => null);
    if (answer?.ok) {
      const count = answer.value.sessionsEnded;
      showToast({ tone: 'good', text: count === 0 ? t('changed') : t('changedElsewhere', { count }) });
      form.reset();
    } else if (answer?.error.code === 'wrong_password')
      form.setError('currentPassword', { type: 'wrong_password' }, { shouldFocus: true });
    else setFailure(sentenceFor(answer?.error ?? { code: 'unreachable' }));
  }
  return { change, failure, form };
}

function usePasswordFailure(): (error: PasswordFailure | { code: 'unreachable' }) => string {
  const t = useTranslations('profile');
  const slowed = useTranslations('signIn');
  const general = useFailureSentence();
  return (error) => {
    switch (error.code) {
      case 'wrong_password':
        return t('problems.wrong_password');
      case 'no_password':
      case 'busy':
        return t(`failures.${error.code}`);
      case 'slowed':
        return slowed('slowedMinutes', { minutes: Math.ceil(error.seconds / 60) });
      default:
        return general(error);
    }
  };
}
