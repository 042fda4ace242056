'use client';

import { type FieldErrors, type UseFormRegister, useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { TextField } from '@/components/ui/text-field';
import { connectionLimits, metaIdPattern, secretPattern } from '@/lib/accounts/connection/connection-limits';

/** What is typed to connect an account, as the form holds it; nobody else does. */
export type ConnectionValues = Record<
  'phoneNumberId' | 'wabaId' | 'catalogId' | 'accessToken' | 'appSecret' | 'verifyToken',
  string
>;

const kinds = {
  phoneNumberId: 'id',
  wabaId: 'id',
  catalogId: 'id',
  accessToken: 'accessToken',
  appSecret: 'appSecret',
  verifyToken: 'verifyToken',
} as const satisfies Record<keyof ConnectionValues, keyof typeof connectionLimits>;

type ConnectionFieldProps = { name: keyof ConnectionValues; required: boolean; description: string };

/** A field of the connection: its help, its rules, and what is wrong with it. Secrets are never shown, nor offered to be kept. */
export function ConnectionField({ name, required, description }: ConnectionFieldProps) {
  const t = useTranslations('accounts.form');
  const { register, formState } = useFormContext<ConnectionValues>();
  const kind = kinds[name];
  const max = connectionLimits[kind];
  const problem = problemOf(formState.errors, name);
  const isSecret = kind === 'accessToken' || kind === 'appSecret';
  return (
    <TextField
      label={t(name)}
      description={description}
      type={isSecret ? 'password' : 'text'}
      inputMode={kind === 'id' ? 'numeric' : undefined}
      autoComplete={isSecret ? 'new-password' : 'off'}
      spellCheck={false}
      error={problem && t(`problems.${problem}`, { max })}
      {...registered(register, name, { required, isId: kind === 'id', max })}
    />
  );
}

type Rules = { required: boolean; isId: boolean; max: number };

function registered(
  register: UseFormRegister<ConnectionValues>,
  name: keyof ConnectionValues,
  { required, isId, max }: Rules,
) {
  return register(name, {
    setValueAs: (value: string) => value.trim(),
    validate: {
      required: (value) => !required || value.trim() !== '',
      digits: (value) => !isId || value.trim() === '' || metaIdPattern.test(value.trim()),
      long: (value) => value.trim().length <= max,
      characters: (value) => isId || value.trim() === '' || secretPattern.test(value.trim()),
    },
  });
}

const problems = ['required', 'digits', 'long', 'characters'] as const;

function problemOf(errors: FieldErrors<ConnectionValues>, name: keyof ConnectionValues) {
  return problems.find((known) => known === errors[name]?.type);
}
