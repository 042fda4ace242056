import type { Metadata } from 'next';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { findOwnAccount } from '@/lib/team/find-own-account';
import { listOwnSessions } from '@/lib/team/list-own-sessions';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { SettingsPage } from '../_parts/settings-page';
import { OwnFacts } from './_parts/own-facts';
import { PasswordForm } from './_parts/password-form';
import { ProfileSection } from './_parts/profile-section';
import { SessionList } from './_parts/session-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('settings.section.profile') };
}

export default async function ProfilePage() {
  const { ctx, allowed } = await requirePageContext('profile');
  const account = allowed ? await findOwnAccount(ctx) : null;
  if (!account) return <Forbidden />;
  const [t, sessions] = await Promise.all([requestTranslator(), listOwnSessions(ctx)]);
  return (
    <SettingsPage section="profile" role={ctx.actor.role}>
      <ProfileSection title={t('profile.you')}>
        <OwnFacts
          facts={[
            { term: t('profile.name'), value: account.name },
            { term: t('profile.email'), value: account.email ?? t('profile.noEmail') },
            { term: t('profile.role'), value: t(`roles.${account.role}`) },
          ]}
        />
      </ProfileSection>
      <ProfileSection title={t('profile.passwordTitle')}>
        {account.hasPassword ? (
          <PasswordForm email={account.email ?? ''} />
        ) : (
          <p className="text-ink-2">{t('profile.noPassword')}</p>
        )}
      </ProfileSection>
      <ProfileSection title={t('profile.sessions')} hint={t('profile.sessionsHint')}>
        <SessionList sessions={sessions} />
      </ProfileSection>
    </SettingsPage>
  );
}
