import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { findAccount } from '@/lib/accounts/list-accounts';
import { readVerifyToken } from '@/lib/accounts/read-verify-token';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { SettingsPage } from '@/app/(desk)/settings/_parts/settings-page';
import { AccountFacts } from './_parts/account-facts';
import { DisconnectAccount } from './_parts/disconnect-account';
import { ReplaceSecrets } from './_parts/replace-secrets';
import { WebhookSetup } from './_parts/webhook-setup';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('settings.section.accounts') };
}

type AccountPageProps = { params: Promise<{ wabaId: string }> };

export default async function AccountPage({ params }: AccountPageProps) {
  const [{ wabaId }, { ctx, allowed }] = await Promise.all([params, requirePageContext('accounts.manage')]);
  if (!allowed) return <Forbidden />;
  const found = await findAccount(ctx, wabaId);
  if (!found.ok || found.value.origin === 'sandbox') notFound();
  const account = found.value;
  const { appUrl, loopback } = processEnvironment();
  const isOurs = account.origin === 'meta';
  return (
    <SettingsPage section="accounts" role={ctx.actor.role}>
      <AccountFacts account={account} />
      <WebhookSetup
        wabaId={wabaId}
        address={`${appUrl}/api/webhooks/whatsapp`}
        reach={loopback ? 'loopback' : appUrl.startsWith('https://') ? 'public' : 'notHttps'}
        verifyToken={await readVerifyToken(ctx, wabaId)}
        isOfEnvironment={!isOurs}
        webhook={account.webhook}
      />
      <ReplaceSecrets
        wabaId={wabaId}
        mayReplace={isOurs}
        hasCatalog={account.numbers[0]?.catalogId !== null}
      />
      {isOurs && <DisconnectAccount wabaId={wabaId} name={account.name} />}
    </SettingsPage>
  );
}
