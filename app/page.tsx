import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/entrypoints/current-actor';
import { landingPath } from '@/lib/team/landing-path';

export default async function HomePage() {
  const actor = await currentActor();
  redirect(actor ? landingPath(actor.role) : '/sign-in');
}
