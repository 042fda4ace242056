import type { Metadata } from 'next';
import { shellText } from '@/app/_parts/layout-text';
import { setPreference } from '@/app/_parts/preference-actions';
import { SignInLayout } from '@/components/layout/sign-in-layout';
import { LinkButton } from '@/components/ui/link-button';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { processDatabase } from '@/lib/platform/db/process-database';
import { findInvitation } from '@/lib/team/accept-invitation';
import { InvitationForm } from './_parts/invitation-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('invitation.title') };
}

type InvitationPageProps = { searchParams: Promise<{ token?: string | string[] }> };

/** Where the link leads that an administrator passed on. */
export default async function InvitationPage({ searchParams }: InvitationPageProps) {
  const [{ token }, t, locale, { theme }] = await Promise.all([
    searchParams,
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
  ]);
  const given = typeof token === 'string' ? token : '';
  const found = await findInvitation(processDatabase(), given, new Date());
  const open = found.state === 'open';
  return (
    <SignInLayout
      sandbox={null}
      form={{
        title: t('invitation.title'),
        lead: open
          ? t('invitation.lead', { role: t(`roles.${found.role}`) })
          : t(`invitation.gone.${found.state}`),
        content: open ? (
          <InvitationForm token={given} name={found.name} email={found.email} />
        ) : (
          <LinkButton href="/sign-in">{t('signIn.title')}</LinkButton>
        ),
      }}
      footer={{ text: shellText(t), locale, theme, setPreference }}
    />
  );
}
