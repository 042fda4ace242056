'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { createOwnAdministratorAction } from '@/app/(desk)/settings/accounts/actions';

type OwnAccount = { name: string; email: string; password: string };
type Failure = 'busy' | 'forbidden' | 'has_account' | 'unexpected' | 'unreachable';

/** The account of one's own that who came through the sandbox's door makes before connecting a real one. */
export function OwnAccountForm() {
  const t = useTranslations('accounts.own');
  const fields = useTranslations('firstRun');
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { register, handleSubmit, formState, setError } = useForm<OwnAccount>({
    defaultValues: { name: '', email: '', password: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;

  async function make(values: OwnAccount) {
    setFailure(null);
    const made = await createOwnAdministratorAction(values).catch(() => null);
    if (made?.ok) router.refresh();
    else if (made?.error.code === 'invalid_field')
      setError(made.error.field, { type: 'refused' }, { shouldFocus: true });
    else setFailure(made === null ? 'unreachable' : failureOf(made.error.code));
  }
  const sentence = (field: keyof OwnAccount) => errors[field] && fields(`problems.${field}`);
  return (
    <form
      noValidate
      aria-labelledby="own-account"
      className="flex max-w-120 flex-col gap-4 px-5 py-6 max-md:px-4"
      onSubmit={(event) => void handleSubmit(make)(event)}
    >
      <div>
        <h2 id="own-account" className="font-semibold text-title">
          {t('title')}
        </h2>
        <p className="mt-1 text-ink-2">{t('lead')}</p>
      </div>
      <TextField
        label={fields('name')}
        autoComplete="name"
        error={sentence('name')}
        {...register('name', { required: true, maxLength: 100 })}
      />
      <TextField
        label={fields('email')}
        type="email"
        autoComplete="username"
        error={sentence('email')}
        {...register('email', { required: true, maxLength: 320 })}
      />
      <TextField
        label={fields('password')}
        type="password"
        autoComplete="new-password"
        description={fields('passwordHint')}
        error={sentence('password')}
        {...register('password', { required: true, minLength: 12, maxLength: 256 })}
      />
      {failure && (
        <p role="alert" className="text-red text-ui">
          {t(`failures.${failure}`)}
        </p>
      )}
      <Button
        type="submit"
        variant="primary"
        className="self-start max-md:self-stretch"
        pending={isSubmitting || (isSubmitSuccessful && !failure && Object.keys(errors).length === 0)}
      >
        {t('submit')}
      </Button>
    </form>
  );
}

function failureOf(code: string): Failure {
  return code === 'busy' || code === 'forbidden' || code === 'has_account' ? code : 'unexpected';
}
