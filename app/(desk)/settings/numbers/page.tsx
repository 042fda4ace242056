import type { Metadata } from 'next';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { SettingsPage } from '@/app/(desk)/settings/_parts/settings-page';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { listNumbers } from '@/lib/history/list-numbers';
import { NumberList } from './_parts/number-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('numbers.title') };
}

/** How every number of the desk is doing. */
export default async function NumbersPage() {
  const { ctx, allowed } = await requirePageContext('numbers.manage');
  const numbers = allowed ? await listNumbers(ctx) : null;
  if (!numbers?.ok) return <Forbidden />;
  return (
    <SettingsPage section="numbers" role={ctx.actor.role}>
      <NumberList initial={numbers.value} />
    </SettingsPage>
  );
}
