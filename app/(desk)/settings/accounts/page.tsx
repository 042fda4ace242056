import type { Metadata } from 'next';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { listAccounts } from '@/lib/accounts/list-accounts';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { SettingsPage } from '../_parts/settings-page';
import { AccountList } from './_parts/account-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('settings.section.accounts') };
}

export default async function AccountsPage() {
  const { ctx, allowed } = await requirePageContext('accounts.manage');
  const accounts = allowed ? await listAccounts(ctx) : null;
  if (!accounts?.ok) return <Forbidden />;
  const t = await requestTranslator();
  const [first] = accounts.value;
  const connect = (
    <LinkButton href="/settings/accounts/connect" variant="primary">
      {t(first && first.origin !== 'sandbox' ? 'accounts.connectAnother' : 'accounts.connect')}
    </LinkButton>
  );
  return (
    <SettingsPage section="accounts" role={ctx.actor.role}>
      {first ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3 px-5 py-4 max-md:px-4">
            <p className="max-w-160 text-ink-2">
              {t(first.origin === 'sandbox' ? 'accounts.sandboxLead' : 'accounts.lead')}
            </p>
            {connect}
          </div>
          <AccountList accounts={accounts.value} />
        </>
      ) : (
        <EmptyState text={t('accounts.none')} action={connect} />
      )}
    </SettingsPage>
  );
}
