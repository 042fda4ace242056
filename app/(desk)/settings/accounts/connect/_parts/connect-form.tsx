'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import {
  ConnectionField,
  type ConnectionValues,
} from '@/app/(desk)/settings/accounts/_parts/connection-field';
import { StoreFailure } from '@/app/(desk)/settings/accounts/_parts/store-failure';
import { TestSteps } from '@/app/(desk)/settings/accounts/_parts/test-steps';
import { useConnectionTest } from '@/app/(desk)/settings/accounts/_parts/use-connection-test';
import { useStoreConnection } from '@/app/(desk)/settings/accounts/_parts/use-store-connection';
import { EndSandboxDialog, type SandboxEnd } from './end-sandbox-dialog';

const empty = {
  phoneNumberId: '',
  wabaId: '',
  catalogId: '',
  accessToken: '',
  appSecret: '',
  verifyToken: '',
} satisfies ConnectionValues;

/** Connects an account: typed, tested step by step, stored. The values stay in the form until the last of these is done. */
export function ConnectForm({ ends }: { ends: SandboxEnd | null }) {
  const t = useTranslations('accounts');
  const router = useRouter();
  const form = useForm<ConnectionValues>({ defaultValues: empty });
  const { test, run, forget } = useConnectionTest();
  const [isAsking, setIsAsking] = useState(false);
  const store = useStoreConnection(({ wabaId }) => {
    form.reset(empty);
    router.push(`/settings/accounts/${wabaId}`);
    router.refresh();
  });
  const { sealed } = test;
  const hasCatalog = form.watch('catalogId').trim() !== '';
  const connect = () => sealed && store.store(sealed);
  const field = (name: keyof ConnectionValues, required: boolean) => (
    <ConnectionField name={name} required={required} description={t(`form.${name}Help`)} />
  );
  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-labelledby="connect-account"
        className="grid gap-x-10 gap-y-8 px-5 py-6 max-md:px-4 lg:grid-cols-[minmax(0,30rem)_minmax(0,34rem)]"
        onChange={forget}
        onSubmit={(event) => void form.handleSubmit(run)(event)}
      >
        <div className="flex flex-col gap-4">
          <div>
            <h2 id="connect-account" className="font-semibold text-title">
              {t('form.title')}
            </h2>
            <p className="mt-1 text-ink-2">{t('form.lead')}</p>
          </div>
          {field('phoneNumberId', true)}
          {field('wabaId', true)}
          {field('catalogId', false)}
          {field('accessToken', true)}
          {field('appSecret', true)}
          {field('verifyToken', false)}
        </div>
        <div className="flex flex-col gap-4 lg:sticky lg:top-14 lg:self-start">
          <TestSteps test={test} hasCatalog={hasCatalog} />
          <StoreFailure failure={store.failure} />
          <div className="flex flex-wrap gap-2 max-md:[&>button]:w-full">
            <Button type="submit" variant={sealed ? 'secondary' : 'primary'} pending={test.isRunning}>
              {t(test.outcomes.length > 0 ? 'test.again' : 'test.run')}
            </Button>
            {sealed && (
              <Button
                variant="primary"
                pending={store.isStoring}
                onClick={() => (ends ? setIsAsking(true) : void connect())}
              >
                {t('store.connect')}
              </Button>
            )}
          </div>
        </div>
      </form>
      {ends && isAsking && (
        <EndSandboxDialog
          end={ends}
          onCancel={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            void connect();
          }}
        />
      )}
    </FormProvider>
  );
}
