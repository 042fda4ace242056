import type { ReactNode } from 'react';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { SectionLinks } from '@/components/layout/section-links';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { hasRight, type Role } from '@/lib/team/rights';
import { type SettingsSection, settingsSections } from './settings-sections';

type SettingsPageProps = { section: SettingsSection; role: Role; children: ReactNode };

/** What stands around every part of the settings: the bar, and the parts that `role` opens. */
export async function SettingsPage({ section, role, children }: SettingsPageProps) {
  const t = await requestTranslator();
  const links = settingsSections
    .filter(({ right }) => hasRight(role, right))
    .map((known) => ({
      href: `/settings/${known.section}`,
      label: t(`settings.section.${known.section}`),
    }));
  return (
    <>
      <PageBar
        title={t(`settings.section.${section}`)}
        crumbs={[{ label: t('settings.title'), href: '/settings' }]}
      />
      <PageMain>
        <SectionLinks label={t('settings.sections')} links={links} />
        {children}
      </PageMain>
    </>
  );
}
