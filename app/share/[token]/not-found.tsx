import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { ShareNotice } from './_parts/share-notice';

/** What every link says that leads nowhere: it has expired, was taken back, or never was one. */
export default async function ShareGone() {
  const t = await requestTranslator();
  return <ShareNotice title={t('share.page.goneTitle')} text={t('share.page.gone')} />;
}
