'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import {
  ConnectionField,
  type ConnectionValues,
} from '@/app/(desk)/settings/accounts/_parts/connection-field';
import { StoreFailure } from '@/app/(desk)/settings/accounts/_parts/store-failure';
import { TestSteps } from '@/app/(desk)/settings/accounts/_parts/test-steps';
import { useConnectionTest } from '@/app/(desk)/settings/accounts/_parts/use-connection-test';
import { useStoreConnection } from '@/app/(desk)/settings/accounts/_parts/use-store-connection';

type ReplaceSecretsProps = {
  wabaId: string;
  /** The environment's secrets are tested here and changed there. */
  mayReplace: boolean;
  hasCatalog: boolean;
};

const fields = ['accessToken', 'appSecret', 'verifyToken'] as const;

/** Tests a connected account again, with new secrets where some are given, and stores those. */
export function ReplaceSecrets({ wabaId, mayReplace, hasCatalog }: ReplaceSecretsProps) {
  const t = useTranslations('accounts');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="replace" className="border-line border-t px-5 py-6 max-md:px-4">
      <h2 id="replace" className="font-semibold text-body">
        {t(mayReplace ? 'replace.title' : 'test.title')}
      </h2>
      {mayReplace && <p className="mt-1 max-w-160 text-ink-2">{t('replace.lead')}</p>}
      {isOpen ? (
        <ReplaceForm {...{ wabaId, mayReplace, hasCatalog }} onStored={() => setIsOpen(false)} />
      ) : (
        <Button className="mt-3" onClick={() => setIsOpen(true)}>
          {t(mayReplace ? 'replace.open' : 'test.run')}
        </Button>
      )}
    </section>
  );
}

type ReplaceFormProps = ReplaceSecretsProps & { onStored: () => void };

function ReplaceForm({ wabaId, mayReplace, hasCatalog, onStored }: ReplaceFormProps) {
  const t = useTranslations('accounts');
  const router = useRouter();
  const form = useForm<ConnectionValues>({
    defaultValues: { accessToken: '', appSecret: '', verifyToken: '' },
  });
  const { test, run, forget } = useConnectionTest();
  const store = useStoreConnection(() => {
    showToast({ text: t('store.replaced'), tone: 'good' });
    router.refresh();
    onStored();
  });
  const given = form.watch(fields);
  const { sealed } = test;
  const mayStore = mayReplace && sealed !== null && given.some((value) => value.trim() !== '');
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="mt-4 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,30rem)_minmax(0,34rem)]"
        onChange={forget}
        onSubmit={(event) =>
          void form.handleSubmit(({ accessToken, appSecret, verifyToken }) =>
            run({ wabaId, accessToken, appSecret, verifyToken }),
          )(event)
        }
      >
        {mayReplace && (
          <div className="flex flex-col gap-4">
            {fields.map((name) => (
              <ConnectionField key={name} name={name} required={false} description={t('form.keep')} />
            ))}
          </div>
        )}
        <div className="flex flex-col gap-4">
          <TestSteps test={test} hasCatalog={hasCatalog} />
          <StoreFailure failure={store.failure} />
          <div className="flex flex-wrap gap-2 max-md:[&>button]:w-full">
            <Button type="submit" variant={mayStore ? 'secondary' : 'primary'} pending={test.isRunning}>
              {t(test.outcomes.length > 0 ? 'test.again' : 'test.run')}
            </Button>
            {mayStore && (
              <Button variant="primary" pending={store.isStoring} onClick={() => void store.store(sealed)}>
                {t('store.replace')}
              </Button>
            )}
          </div>
        </div>
      </form>
    </FormProvider>
  );
}
