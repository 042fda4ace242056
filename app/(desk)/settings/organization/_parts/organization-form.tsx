'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { organizationNameMax, organizationSchema } from '@/lib/team/organization-schema';
import { saveOrganizationAction } from '../actions';
import { SavedMark } from './saved-mark';
import { TimeZoneField } from './time-zone-field';

type Values = { name: string; timeZone: string };
type OrganizationFormProps = { saved: Values; isZoneChosen: boolean };

/** Name and time zone, saved together. */
export function OrganizationForm({ saved, isZoneChosen }: OrganizationFormProps) {
  const t = useTranslations('organization');
  const { control, handleSubmit, formState, setError, reset } = useForm<Values>({
    defaultValues: saved,
    mode: 'onTouched',
  });
  const { errors, isSubmitting, isDirty } = formState;
  const { save, failure, isSaved } = useSaving({ setError, reset });
  const fits = (field: keyof Values) => (value: string) =>
    organizationSchema.shape[field].safeParse(value).success || t(`problems.${field}`);
  return (
    <form
      noValidate
      className="flex max-w-140 flex-col gap-5 p-5 max-md:p-4"
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      <Controller
        control={control}
        name="name"
        rules={{ validate: fits('name') }}
        render={({ field }) => (
          <TextField
            {...field}
            label={t('name')}
            description={t('nameHint')}
            autoComplete="organization"
            limit={organizationNameMax}
            error={errors.name?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="timeZone"
        rules={{ validate: fits('timeZone') }}
        render={({ field }) => (
          <TimeZoneField
            label={t('timeZone')}
            description={isZoneChosen ? t('timeZoneHint') : t('timeZoneUnset')}
            error={errors.timeZone?.message}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            inputRef={field.ref}
          />
        )}
      />
      {failure && (
        <Banner tone="bad" announced>
          {failure}
        </Banner>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" pending={isSubmitting}>
          {t('save')}
        </Button>
        <SavedMark isSaved={isSaved && !isDirty} />
      </div>
    </form>
  );
}

type Form = Pick<ReturnType<typeof useForm<Values>>, 'setError' | 'reset'>;

function useSaving({ setError, reset }: Form) {
  const t = useTranslations('organization.problems');
  const general = useTranslations('failures');
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);

  async function save(values: Values) {
    setFailure(null);
    setIsSaved(false);
    const answer = await saveOrganizationAction(values).catch(() => null);
    if (answer === null) return setFailure(general('unreachable'));
    if (answer.ok) {
      reset({ name: answer.value.name, timeZone: answer.value.timeZone ?? '' });
      setIsSaved(true);
      await queryClient.invalidateQueries({ queryKey: ['messages'] });
      return;
    }
    const { error } = answer;
    if (error.code === 'invalid_field')
      setError(error.field, { message: t(error.field) }, { shouldFocus: true });
    else if (error.code === 'unexpected') setFailure(general('unexpected', { reference: error.reference }));
    else setFailure(general(error.code));
  }
  return { save, failure, isSaved };
}
