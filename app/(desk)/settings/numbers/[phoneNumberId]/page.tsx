import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { kindNames } from '@/app/(desk)/_parts/kind-names';
import { KindNames } from '@/app/(desk)/history/_parts/kind-names';
import { SettingsPage } from '@/app/(desk)/settings/_parts/settings-page';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { getNumber } from '@/lib/history/list-numbers';
import { listWaiting } from '@/lib/history/list-waiting';
import { NumberDetail } from '../_parts/number-detail';
import { resumeNumberAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('numbers.title') };
}

type NumberPageProps = { params: Promise<{ phoneNumberId: string }> };

/** One number: why it sends nothing if it does not, what waits for it, and how to go on. */
export default async function NumberPage({ params }: NumberPageProps) {
  const [{ phoneNumberId }, { ctx, allowed }, locale] = await Promise.all([
    params,
    requirePageContext('numbers.manage'),
    requestLocale(),
  ]);
  if (!allowed) return <Forbidden />;
  const [number, waiting] = await Promise.all([
    getNumber(ctx, phoneNumberId),
    listWaiting(ctx, phoneNumberId),
  ]);
  if (!number.ok || !waiting.ok) notFound();
  return (
    <SettingsPage section="numbers" role={ctx.actor.role}>
      <KindNames names={kindNames(locale)}>
        <NumberDetail
          initial={{ number: number.value, waiting: waiting.value }}
          resumeNumber={resumeNumberAction}
        />
      </KindNames>
    </SettingsPage>
  );
}
