import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { requestTranslator } from '@/lib/entrypoints/request-locale';

export default async function MessageNotFound() {
  const t = await requestTranslator();
  return (
    <EmptyState
      text={t('history.notFound')}
      action={<LinkButton href="/history">{t('history.close')}</LinkButton>}
    />
  );
}
