import type { Metadata } from 'next';
import { shellText } from '@/app/_parts/layout-text';
import { setPreference } from '@/app/_parts/preference-actions';
import { SignInLayout } from '@/components/layout/sign-in-layout';
import { LinkButton } from '@/components/ui/link-button';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { processDatabase } from '@/lib/platform/db/process-database';
import { isFirstRunLinkGood } from '@/lib/team/first-administrator';
import { FirstRunForm } from './_parts/first-run-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('firstRun.title') };
}

type FirstRunPageProps = { searchParams: Promise<{ token?: string | string[] }> };

/** Where the one-time link of the terminal leads. */
export default async function FirstRunPage({ searchParams }: FirstRunPageProps) {
  const [{ token }, t, locale, { theme }] = await Promise.all([
    searchParams,
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
  ]);
  const good = typeof token === 'string' && (await isFirstRunLinkGood(processDatabase(), token, new Date()));
  return (
    <SignInLayout
      sandbox={null}
      form={{
        title: t('firstRun.title'),
        lead: good ? t('firstRun.lead') : t('firstRun.gone'),
        content: good ? (
          <FirstRunForm token={token} />
        ) : (
          <LinkButton href="/sign-in">{t('signIn.title')}</LinkButton>
        ),
      }}
      footer={{ text: shellText(t), locale, theme, setPreference }}
    />
  );
}
