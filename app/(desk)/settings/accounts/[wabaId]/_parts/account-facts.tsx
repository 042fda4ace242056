import type { ReactNode } from 'react';
import type { ShownAccount } from '@/lib/accounts/list-accounts';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { NumberState } from '@/app/(desk)/settings/accounts/_parts/number-state';

/** What an account is: its ids, its numbers, and when its secrets were set and by whom. */
export async function AccountFacts({ account }: { account: ShownAccount }) {
  const t = await requestTranslator();
  return (
    <section aria-labelledby="account" className="px-5 py-6 max-md:px-4">
      <h2 id="account" className="font-semibold text-title">
        {account.name}
      </h2>
      <p className="mt-1 text-ink-2">{t(`accounts.origin.${account.origin}`)}</p>
      <dl className="mt-4 grid max-w-160 gap-x-6 gap-y-2 md:grid-cols-[14rem_minmax(0,1fr)]">
        <Fact name={t('accounts.ids.waba')}>
          <span className="tabular-nums">{account.wabaId}</span>
        </Fact>
        {account.numbers.map((number) => (
          <Fact key={number.phoneNumberId} name={t('accounts.columns.number')}>
            <span className="flex flex-wrap items-center gap-x-3">
              <bdi className="tabular-nums">{number.displayNumber || t('accounts.nameless')}</bdi>
              <NumberState number={number} />
            </span>
            <span className="block text-ink-3 text-meta tabular-nums">
              {t('accounts.ids.phoneNumber')} {number.phoneNumberId}
            </span>
            <span className="block text-ink-3 text-meta tabular-nums">
              {t('accounts.ids.catalog')} {number.catalogId ?? `– ${t('accounts.noCatalog')}`}
            </span>
          </Fact>
        ))}
        <Fact name={t('accounts.ids.secrets')}>
          <SecretsSet account={account} />
        </Fact>
      </dl>
    </section>
  );
}

async function SecretsSet({ account: { secretsSetAt, secretsSetBy } }: { account: ShownAccount }) {
  const [t, locale, { timeZone }] = await Promise.all([
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
  ]);
  if (secretsSetAt === null) return t('accounts.secretsOfEnvironment');
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  return t('accounts.secretsSet', { at: format.format(new Date(secretsSetAt)), name: secretsSetBy ?? '' });
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2 max-md:text-meta">{name}</dt>
      <dd className="max-md:mb-1">{children}</dd>
    </>
  );
}
