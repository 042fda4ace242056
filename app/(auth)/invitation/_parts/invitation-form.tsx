'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { enterDesk } from '@/app/(auth)/_parts/enter-desk';
import { type JoinFailure, join } from '../actions';

type InvitationValues = { name: string; password: string };

/** The invited person's own account. The link that led here is used up when it succeeds. */
export function InvitationForm({ token, name, email }: { token: string; name: string; email: string }) {
  const t = useTranslations('invitation');
  const [failure, setFailure] = useState<JoinFailure | 'unreachable' | null>(null);
  const { register, handleSubmit, formState, setError } = useForm<InvitationValues>({
    defaultValues: { name, password: '' },
  });
  const { errors, isSubmitting } = formState;

  async function enter(values: InvitationValues) {
    setFailure(null);
    try {
      const joined = await join({ token, ...values });
      if (joined.ok) {
        const entered = await enterDesk('password', {
          email: joined.value.email,
          password: values.password,
        });
        // The account is there: what is left is to sign in with it.
        if (!entered.ok) window.location.assign('/sign-in');
      } else if ('field' in joined.error)
        setError(joined.error.field, { type: joined.error.code }, { shouldFocus: true });
      else setFailure(joined.error.code);
    } catch {
      setFailure('unreachable');
    }
  }
  const sentence = (field: keyof InvitationValues) => errors[field] && t(`problems.${field}`);
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void handleSubmit(enter)(event)}>
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        size="large"
        description={t('emailNote')}
        value={email}
        readOnly
      />
      <TextField
        label={t('name')}
        autoComplete="name"
        size="large"
        error={sentence('name')}
        {...register('name', { validate: (value) => value.trim() !== '', maxLength: 100 })}
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
