import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { requestTranslator } from '@/lib/entrypoints/request-locale';

export default async function NotFound() {
  const t = await requestTranslator();
  return (
    <main className="grid min-h-dvh place-items-center bg-surface p-6">
      <h1 className="sr-only">{t('pages.notFoundTitle')}</h1>
      <EmptyState text={t('pages.notFound')} action={<LinkButton href="/">{t('pages.home')}</LinkButton>} />
    </main>
  );
}
