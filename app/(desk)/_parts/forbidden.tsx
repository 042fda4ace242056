import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { requestTranslator } from '@/lib/entrypoints/request-locale';

/** A page that this person's role does not open. */
export async function Forbidden() {
  const t = await requestTranslator();
  return (
    <>
      <PageBar title={t('pages.forbiddenTitle')} />
      <PageMain>
        <EmptyState
          text={t('pages.forbidden')}
          action={<LinkButton href="/">{t('pages.home')}</LinkButton>}
        />
      </PageMain>
    </>
  );
}
