import type { Metadata } from 'next';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { listDrafts } from '@/lib/drafts/list-drafts';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { definitionOf, messageKinds } from '@/lib/messages/registry';
import { Forbidden } from '../_parts/forbidden';
import { kindNames } from '../_parts/kind-names';
import { DraftList } from './_parts/draft-list';
import { KindPicker } from './_parts/kind-picker';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('compose.title') };
}

export default async function ComposePage() {
  const { ctx, allowed } = await requirePageContext('compose');
  if (!allowed) return <Forbidden />;
  const [t, locale, drafts] = await Promise.all([requestTranslator(), requestLocale(), listDrafts(ctx)]);
  const kinds = messageKinds.map((kind) => ({ kind, ...definitionOf(kind).strings[locale] }));
  return (
    <>
      <PageBar title={t('compose.title')} />
      <PageMain>
        <section className="px-5 pt-6 pb-8 max-md:px-4" aria-labelledby="kinds">
          <h2 id="kinds" className="pb-4 font-semibold text-title">
            {t('compose.start')}
          </h2>
          <KindPicker kinds={kinds} />
        </section>
        <section aria-labelledby="drafts">
          <h2 id="drafts" className="border-line border-t px-5 py-2.5 font-semibold text-body max-md:px-4">
            {t('compose.drafts')}
          </h2>
          <DraftList drafts={drafts} kindNames={kindNames(locale)} />
        </section>
      </PageMain>
    </>
  );
}
