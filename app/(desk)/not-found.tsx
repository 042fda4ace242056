import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { requestTranslator } from '@/lib/entrypoints/request-locale';

export default async function DeskNotFound() {
  const t = await requestTranslator();
  return (
    <>
      <PageBar title={t('pages.notFoundTitle')} />
      <PageMain>
        <EmptyState text={t('pages.notFound')} action={<LinkButton href="/">{t('pages.home')}</LinkButton>} />
      </PageMain>
    </>
  );
}
