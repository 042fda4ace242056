import { clsx } from 'clsx';
import Link from 'next/link';
import { ExactTime } from '@/components/ui/exact-time';
import type { ShownAccount, ShownNumber } from '@/lib/accounts/list-accounts';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { NumberState } from './number-state';

/** The accounts, a line per number: a table where there is room, rows of their own on a phone. */
export async function AccountList({ accounts }: { accounts: readonly ShownAccount[] }) {
  const t = await requestTranslator();
  return (
    <table className="w-full max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-line border-y text-start text-ink-3 text-meta">
          {(['account', 'number', 'catalog', 'webhooks', 'sending'] as const).map((column) => (
            <th key={column} scope="col" className="px-3 py-1.5 text-start font-medium first:ps-5 last:pe-5">
              {t(`accounts.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block max-md:border-line max-md:border-t">
        {accounts.flatMap((account) =>
          account.numbers.map((number) => (
            <AccountRow key={number.phoneNumberId} account={account} number={number} />
          )),
        )}
      </tbody>
    </table>
  );
}

type AccountRowProps = { account: ShownAccount; number: ShownNumber };

async function AccountRow({ account, number }: AccountRowProps) {
  const t = await requestTranslator();
  const { wabaId, name, origin, webhook } = account;
  return (
    <tr className="border-line border-b align-top hover:bg-hover max-md:grid max-md:gap-1 max-md:px-4 max-md:py-3">
      <th scope="row" className={clsx(cellClass, 'text-start font-normal md:ps-5')}>
        {origin === 'sandbox' ? (
          <span className="font-medium">{name}</span>
        ) : (
          <Link
            href={`/settings/accounts/${wabaId}`}
            className="rounded-thumb font-medium text-accent-ink hover:underline"
          >
            {name}
          </Link>
        )}
        <span className="block text-ink-3 text-meta">
          {t(`accounts.origin.${origin}`)} · <span className="tabular-nums">{wabaId}</span>
        </span>
      </th>
      <td className={cellClass}>
        <bdi className="block tabular-nums">{number.displayNumber || t('accounts.nameless')}</bdi>
        <span className="block text-ink-3 text-meta tabular-nums">{number.phoneNumberId}</span>
      </td>
      <td className={cellClass}>
        <MobileLabel>{t('accounts.columns.catalog')}</MobileLabel>
        <span className="tabular-nums">{number.catalogId ?? t('accounts.noCatalog')}</span>
      </td>
      <td className={cellClass}>
        <MobileLabel>{t('accounts.columns.webhooks')}</MobileLabel>
        {webhook.lastAt ? <ExactTime at={webhook.lastAt} /> : t('accounts.neverReceived')}
      </td>
      <td className={clsx(cellClass, 'md:pe-5')}>
        <MobileLabel>{t('accounts.columns.sending')}</MobileLabel>
        <NumberState number={number} />
      </td>
    </tr>
  );
}

function MobileLabel({ children }: { children: string }) {
  return <span className="me-2 text-ink-3 text-meta md:hidden">{children}</span>;
}

const cellClass = 'md:px-3 md:py-2.5 max-md:block';
