import type { Metadata } from 'next';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { listTeam } from '@/lib/team/list-team';
import { roles } from '@/lib/team/rights';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { SettingsPage } from '../_parts/settings-page';
import { TeamScreen } from './_parts/team-screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('settings.section.team') };
}

export default async function TeamPage() {
  const { ctx, allowed } = await requirePageContext('team.manage');
  const team = allowed ? await listTeam(ctx) : null;
  if (!team?.ok) return <Forbidden />;
  return (
    <SettingsPage section="team" role={ctx.actor.role}>
      <TeamScreen {...team.value} roles={roles} />
    </SettingsPage>
  );
}
