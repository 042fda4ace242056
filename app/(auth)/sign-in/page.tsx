import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { sandboxLine, shellText } from '@/app/_parts/layout-text';
import { setPreference } from '@/app/_parts/preference-actions';
import { SignInLayout } from '@/components/layout/sign-in-layout';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { currentActor } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { processDatabase } from '@/lib/platform/db/process-database';
import { roles } from '@/lib/team/rights';
import { sandboxPeople } from '@/lib/team/sandbox-people';
import { PasswordForm } from './_parts/password-form';
import { SandboxDoors } from './_parts/sandbox-doors';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('signIn.title') };
}

export default async function SignInPage() {
  if (await currentActor()) redirect('/');
  const [t, locale, { theme }] = await Promise.all([
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
  ]);
  const sandbox = await isSandboxOpen(processDatabase());
  const doors = roles.map((role) => ({
    role,
    name: sandboxPeople[role],
    title: t(`signIn.doors.${role}.title`),
    description: t(`signIn.doors.${role}.description`),
  }));
  return (
    <SignInLayout
      sandbox={sandbox ? sandboxLine(t, t('signIn.sandboxDetail')) : null}
      doors={
        sandbox
          ? {
              title: t('signIn.doors.title'),
              lead: t('signIn.doors.lead'),
              content: <SandboxDoors doors={doors} failure={t('signIn.doors.failure')} />,
            }
          : undefined
      }
      form={{
        title: t(sandbox ? 'signIn.titleBesideDoors' : 'signIn.title'),
        lead: t('signIn.lead'),
        content: <PasswordForm />,
      }}
      footer={{ text: shellText(t), locale, theme, setPreference }}
    />
  );
}
