import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { sandboxLine, shellText } from '@/app/_parts/layout-text';
import { setPreference } from '@/app/_parts/preference-actions';
import { DeskShell } from '@/components/layout/desk-shell';
import type { NavigationItem } from '@/components/layout/navigation-links';
import { Toaster } from '@/components/ui/toast';
import { chooseSender } from '@/lib/accounts/choose-sender';
import { isSandboxOpen } from '@/lib/accounts/live-accounts';
import { listSendingNumbers, type SendingNumber } from '@/lib/accounts/sending-account';
import { currentActor } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';
import { processDatabase } from '@/lib/platform/db/process-database';
import { hasRight, type Right } from '@/lib/team/rights';
import { LiveConnection } from './_parts/live-connection';
import { LiveUpdates } from './_parts/live-updates';
import { signOut } from './_parts/sign-out-action';

/** The screens of the desk, in order, and the right that opens each. */
const screens = [
  { screen: 'compose', right: 'compose' },
  { screen: 'history', right: 'history.own' },
  { screen: 'settings', right: 'profile', apart: true },
] as const satisfies readonly { screen: NavigationItem['icon']; right: Right; apart?: boolean }[];

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const db = processDatabase();
  const [t, locale, { theme, sender }, numbers, sandboxIsOpen] = await Promise.all([
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
    listSendingNumbers(db),
    isSandboxOpen(db),
  ]);
  const chosen = chooseSender(numbers, sender);
  const navigation = screens
    .filter(({ right }) => hasRight(actor.role, right))
    .map(({ screen, ...rest }) => ({
      href: `/${screen}`,
      label: t(`shell.screens.${screen}`),
      icon: screen,
      ...rest,
    }));
  return (
    <LiveUpdates>
      <DeskShell
        text={shellText(t)}
        navigation={navigation}
        sandbox={sandboxIsOpen ? sandboxLine(t, t('shell.sandbox.detail')) : null}
        senders={
          chosen
            ? { label: t('shell.sender'), chosen: chosen.phoneNumberId, numbers: numbers.map(shownSender) }
            : null
        }
        user={{ name: actor.name, role: t(`roles.${actor.role}`) }}
        locale={locale}
        theme={theme}
        live={<LiveConnection />}
        setPreference={setPreference}
        signOut={signOut}
      >
        {children}
      </DeskShell>
      <Toaster />
    </LiveUpdates>
  );
}

function shownSender({ phoneNumberId, businessName, displayNumber }: SendingNumber) {
  return { id: phoneNumberId, name: businessName, number: displayNumber };
}
