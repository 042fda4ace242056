import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { sandboxLine, shellText } from '@/app/_parts/layout-text';
import { setPreference } from '@/app/_parts/preference-actions';
import { DeskShell } from '@/components/layout/desk-shell';
import type { NavigationItem } from '@/components/layout/navigation-links';
import { Toaster } from '@/components/ui/toast';
import { chooseSender } from '@/lib/accounts/choose-sender';
import { listHeldNumbers } from '@/lib/accounts/list-held-numbers';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { listSendingNumbers, type SendingNumber } from '@/lib/accounts/sending-account';
import { currentActor } from '@/lib/entrypoints/current-actor';
import { deskTimeZone } from '@/lib/entrypoints/desk-time-zone';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { countUnconfirmed } from '@/lib/history/list-unconfirmed';
import { processDatabase } from '@/lib/platform/db/process-database';
import { readOrganization } from '@/lib/team/organization';
import { hasRight, type Right } from '@/lib/team/rights';
import { DeskClock } from './_parts/desk-clock';
import { DeskPalette } from './_parts/palette/desk-palette';
import { HeldNotice } from './_parts/held-notice';
import { LiveConnection } from './_parts/live-connection';
import { LiveUpdates } from './_parts/live-updates';
import { signOut } from './_parts/sign-out-action';
import { UnconfirmedCount } from './_parts/unconfirmed-count';

/** Tabs of several desks are told apart by whose they are. */
export async function generateMetadata(): Promise<Metadata> {
  if (!(await currentActor())) return {};
  const { name } = await readOrganization(processDatabase());
  const desk = name || 'Vitrine';
  return { title: { template: `%s · ${desk}`, default: desk } };
}

/** The screens of the desk, in order, and the right that opens each. */
const screens = [
  { screen: 'compose', right: 'compose' },
  { screen: 'history', right: 'history.own' },
  { screen: 'catalog', right: 'catalog.read' },
  { screen: 'unconfirmed', right: 'unknown.decide' },
  { screen: 'settings', right: 'profile', apart: true },
] as const satisfies readonly { screen: NavigationItem['icon']; right: Right; apart?: boolean }[];

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const db = processDatabase();
  const ctx = { actor, db, now: () => new Date() };
  const [t, locale, { theme, sender }, numbers, timeZone, heldNumbers, unconfirmed, sandboxIsOpen] =
    await Promise.all([
      requestTranslator(),
      requestLocale(),
      requestPreferences(),
      listSendingNumbers(db),
      deskTimeZone(),
      listHeldNumbers(ctx),
      countUnconfirmed(ctx),
      isSandboxOpen(db),
    ]);
  const chosen = chooseSender(numbers, sender);
  const navigation = screens
    .filter(({ right }) => hasRight(actor.role, right))
    .map(({ screen, ...rest }) => ({
      href: `/${screen}`,
      label: t(`shell.screens.${screen}`),
      icon: screen,
      count: screen === 'unconfirmed' && <UnconfirmedCount initial={unconfirmed} />,
      ...rest,
    }));
  return (
    <LiveUpdates>
      <DeskShell
        text={shellText(t)}
        navigation={navigation}
        sandbox={sandboxIsOpen ? sandboxLine(t, t('shell.sandbox.detail')) : null}
        notice={hasRight(actor.role, 'numbers.manage') && <HeldNotice initial={heldNumbers} />}
        senders={
          chosen
            ? { label: t('shell.sender'), chosen: chosen.phoneNumberId, numbers: numbers.map(shownSender) }
            : null
        }
        user={{ name: actor.name, role: t(`roles.${actor.role}`) }}
        locale={locale}
        theme={theme}
        search={
          <DeskClock timeZone={timeZone}>
            <DeskPalette {...{ t, locale, theme, navigation }} role={actor.role} />
          </DeskClock>
        }
        live={<LiveConnection />}
        setPreference={setPreference}
        signOut={signOut}
      >
        <DeskClock timeZone={timeZone}>{children}</DeskClock>
      </DeskShell>
      <Toaster />
    </LiveUpdates>
  );
}

function shownSender({ phoneNumberId, businessName, displayNumber }: SendingNumber) {
  return { id: phoneNumberId, name: businessName, number: displayNumber };
}
