import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { shellText } from '@/app/_parts/layout-text';
import { setPreference } from '@/app/_parts/preference-actions';
import { AuthFooter } from '@/components/layout/auth-footer';
import { openShareLink } from '@/lib/drafts/sharing/open-share-link';
import { limits } from '@/lib/entrypoints/limits';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { takeVisitorTurn } from '@/lib/entrypoints/take-visitor-turn';
import { processDatabase } from '@/lib/platform/db/process-database';
import { ShareNotice } from './_parts/share-notice';
import { SharedPreviewScreen } from './_parts/shared-preview-screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('share.page.title') };
}

type SharePageProps = { params: Promise<{ token: string }> };

/** A preview for whoever holds its link. Where the link leads nowhere the answer does not say whether it ever did. */
export default async function SharePage({ params }: SharePageProps) {
  const [{ token }, t, locale, { theme }, within] = await Promise.all([
    params,
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
    takeVisitorTurn(limits.openShared),
  ]);
  if (!within) return <ShareNotice title={t('share.page.busyTitle')} text={t('share.page.busy')} />;
  const shared = await openShareLink(processDatabase(), token, new Date());
  if (shared === null) notFound();
  return (
    <SharedPreviewScreen
      shared={shared}
      token={token}
      footer={<AuthFooter text={shellText(t)} locale={locale} theme={theme} setPreference={setPreference} />}
    />
  );
}
