'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { enterDesk } from '@/app/(auth)/_parts/enter-desk';

type PasswordValues = { email: string; password: string };
type Failure = { code: 'refused' | 'unreachable' } | { code: 'slowed'; seconds: number };

/** Sign-in by e-mail and password. What was typed stays when it is refused, but for the password. */
export function PasswordForm() {
  const t = useTranslations('signIn');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<PasswordValues>({
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;

  async function enter(values: PasswordValues) {
    setFailure(null);
    try {
      const entered = await enterDesk('password', values);
      if (entered.ok) return;
      setFailure(entered.error);
      resetField('password');
      setFocus('password');
    } catch {
      setFailure({ code: 'unreachable' });
    }
  }
  function sentenceFor(problem: Failure): string {
    if (problem.code !== 'slowed') return t(problem.code);
    const { seconds } = problem;
    return seconds < 60 ? t('slowed', { seconds }) : t('slowedMinutes', { minutes: Math.ceil(seconds / 60) });
  }
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void handleSubmit(enter)(event)}>
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        size="large"
        placeholder={t('emailPlaceholder')}
        error={errors.email && t('emailMissing')}
        {...register('email', { required: true, maxLength: 320 })}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        size="large"
        error={errors.password ? t('passwordMissing') : failure && sentenceFor(failure)}
        {...register('password', { required: true, maxLength: 1024 })}
      />
      <Button type="submit" size="large" pending={isSubmitting}>
        {t('submit')}
      </Button>
    </form>
  );
}
