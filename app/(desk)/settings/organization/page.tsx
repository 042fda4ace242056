import type { Metadata } from 'next';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { readOrganization } from '@/lib/team/organization';
import { SettingsPage } from '../_parts/settings-page';
import { OrganizationForm } from './_parts/organization-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('settings.section.organization') };
}

/** Whom the desk belongs to, and which zone its days follow. */
export default async function OrganizationPage() {
  const { ctx, allowed } = await requirePageContext('organization.manage');
  if (!allowed) return <Forbidden />;
  const [{ name, timeZone }, own] = await Promise.all([readOrganization(ctx.db), requestPreferences()]);
  return (
    <SettingsPage section="organization" role={ctx.actor.role}>
      <OrganizationForm
        saved={{ name, timeZone: timeZone ?? own.timeZone }}
        isZoneChosen={timeZone !== null}
      />
    </SettingsPage>
  );
}
