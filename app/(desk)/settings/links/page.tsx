import type { Metadata } from 'next';
import { listShareLinks } from '@/lib/drafts/sharing/list-share-links';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { kindNames } from '@/app/(desk)/_parts/kind-names';
import { SettingsPage } from '../_parts/settings-page';
import { LinksScreen } from './_parts/links-screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('settings.section.links') };
}

export default async function LinksPage() {
  const { ctx, allowed } = await requirePageContext('compose');
  if (!allowed) return <Forbidden />;
  const [links, locale] = await Promise.all([listShareLinks(ctx), requestLocale()]);
  return (
    <SettingsPage section="links" role={ctx.actor.role}>
      <LinksScreen links={links} kindNames={kindNames(locale)} />
    </SettingsPage>
  );
}
