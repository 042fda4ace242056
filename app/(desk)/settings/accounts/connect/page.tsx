import type { Metadata } from 'next';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { isSandboxPerson } from '@/lib/team/create-own-administrator';
import { countPeopleOfSandbox } from '@/lib/team/end-sandbox-people';
import { SettingsPage } from '@/app/(desk)/settings/_parts/settings-page';
import { ConnectForm } from './_parts/connect-form';
import { OwnAccountForm } from './_parts/own-account-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('accounts.connect') };
}

export default async function ConnectAccountPage() {
  const { ctx, allowed } = await requirePageContext('accounts.manage');
  if (!allowed) return <Forbidden />;
  const { userId, role } = ctx.actor;
  const [mustMakeAccount, sandboxIsOpen, people] = await Promise.all([
    isSandboxPerson(ctx.db, userId),
    isSandboxOpen(ctx.db),
    countPeopleOfSandbox(ctx.db, userId),
  ]);
  return (
    <SettingsPage section="accounts" role={role}>
      {mustMakeAccount ? <OwnAccountForm /> : <ConnectForm ends={sandboxIsOpen ? { people } : null} />}
    </SettingsPage>
  );
}
