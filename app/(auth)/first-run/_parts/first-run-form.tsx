'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { enterDesk } from '@/app/(auth)/_parts/enter-desk';
import { createAdministrator, type FirstRunFailure } from '../actions';

type FirstRunValues = { name: string; email: string; password: string };

/** The first administrator's own account. The link that led here is used up when it succeeds. */
export function FirstRunForm({ token }: { token: string }) {
  const t = useTranslations('firstRun');
  const [failure, setFailure] = useState<FirstRunFailure | 'unreachable' | null>(null);
  const { register, handleSubmit, formState, setError } = useForm<FirstRunValues>({
    defaultValues: { name: '', email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;

  async function create(values: FirstRunValues) {
    setFailure(null);
    try {
      const created = await createAdministrator({ token, ...values });
      if (created.ok) await enterDesk('password', values);
      else if ('field' in created.error)
        setError(created.error.field, { type: created.error.code }, { shouldFocus: true });
      else setFailure(created.error.code);
    } catch {
      setFailure('unreachable');
    }
  }
  const sentence = (field: keyof FirstRunValues) => errors[field] && t(`problems.${field}`);
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void handleSubmit(create)(event)}>
      <TextField
        label={t('name')}
        autoComplete="name"
        size="large"
        error={sentence('name')}
        {...register('name', { required: true, maxLength: 100 })}
      />
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        size="large"
        error={sentence('email')}
        {...register('email', { required: true, maxLength: 320 })}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="new-password"
        size="large"
        description={t('passwordHint')}
        error={sentence('password')}
        {...register('password', { minLength: 12, required: true, maxLength: 256 })}
      />
      {failure && (
        <p role="alert" className="text-red text-ui">
          {t(`failures.${failure}`)}
        </p>
      )}
      <Button type="submit" variant="primary" size="large" pending={isSubmitting}>
        {t('submit')}
      </Button>
    </form>
  );
}
