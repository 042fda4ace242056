import { Moon } from 'lucide-react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { iconButtonClass } from '@/components/ui/button-class';
import type { Locale } from '@/lib/i18n/locales';
import { AccountPanel } from './account-panel';
import { Brand } from './brand';
import { Hanging } from './hanging';
import { LanguageChoice } from './language-choice';
import { NavigationDrawer } from './navigation-drawer';
import { type NavigationItem, NavigationLinks } from './navigation-links';
import { contentId } from './page-main';
import type { SetPreference, Theme } from './preference';
import { SandboxLine, type SandboxLineProps } from './sandbox-line';
import { Senders, type SendersProps } from './senders';
import { ThemeChoice, type ThemeText } from './theme-choice';

export type ShellText = ThemeText & {
  skip: string;
  navigation: string;
  openNavigation: string;
  close: string;
  /** Names the group of language, theme and account. */
  controls: string;
  language: string;
  account: string;
  signOut: string;
};

type DeskShellProps = {
  text: ShellText;
  navigation: readonly NavigationItem[];
  /** Null when the sandbox is off. */
  sandbox: SandboxLineProps | null;
  /** What concerns every page, above all of them. */
  notice: ReactNode;
  /** The numbers that may send; null when no account is connected. */
  senders: SendersProps | null;
  user: { name: string; role: string };
  locale: Locale;
  theme: Theme;
  /** Opens the search over everything. */
  search: ReactNode;
  /** A `LiveIndicator`, given its state by whoever holds the connection. */
  live: ReactNode;
  setPreference: SetPreference;
  signOut: () => Promise<void>;
  /** A `PageBar` and a `PageMain`. */
  children: ReactNode;
};

/** What stands around every screen of the desk: navigation, the bar on top, and the line that says "sandbox". */
export function DeskShell(props: DeskShellProps) {
  const { text, navigation, sandbox, notice, senders, setPreference } = props;
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] md:grid-cols-[208px_minmax(0,1fr)]">
      <a href={`#${contentId}`} className={skipClass}>
        {text.skip}
      </a>
      <div className="col-span-full">
        {sandbox && <SandboxLine {...sandbox} />}
        {notice}
      </div>
      <aside
        aria-label="Vitrine"
        className="flex min-h-0 flex-col border-line border-e bg-canvas max-md:hidden"
      >
        <div className="flex h-12 flex-none items-center px-4">
          <Brand />
        </div>
        <NavigationLinks label={text.navigation} items={navigation} />
        {senders && <Senders {...senders} setPreference={setPreference} />}
      </aside>
      <div className={columnClass}>
        <NavigationDrawer text={text} items={navigation} foot={<DrawerFoot {...props} />} />
        <Controls {...props} />
        {props.children}
      </div>
    </div>
  );
}

/** The shell's part of the bar on top. */
function Controls({ text, locale, theme, setPreference, user, signOut, live, search }: DeskShellProps) {
  return (
    <section
      aria-label={text.controls}
      className="col-start-3 row-start-1 flex items-center gap-1 ps-3 pe-5 max-md:pe-4"
    >
      {search}
      {live}
      <div className="ms-1 flex items-center gap-1 max-md:hidden">
        <Hanging
          label={`${text.language} (${locale.toUpperCase()})`}
          button={locale.toUpperCase()}
          buttonClassName={`${iconButtonClass('small')} font-medium text-meta`}
        >
          <LanguageChoice label={text.language} locale={locale} setPreference={setPreference} />
        </Hanging>
        <Hanging label={text.theme} button={<Moon aria-hidden />} buttonClassName={iconButtonClass('small')}>
          <ThemeChoice text={text} theme={theme} setPreference={setPreference} />
        </Hanging>
        <Hanging
          label={`${text.account} ${user.name}`}
          button={<Avatar name={user.name} isMe />}
          buttonClassName="ms-1.5 cursor-default rounded-full"
        >
          <AccountPanel user={user} signOut={{ label: text.signOut, action: signOut }} />
        </Hanging>
      </div>
    </section>
  );
}

/** What a phone finds in the drawer instead of the bar. */
function DrawerFoot({ text, senders, locale, theme, setPreference, user, signOut }: DeskShellProps) {
  return (
    <div className="flex-none overflow-y-auto border-line border-t">
      <div className="grid grid-cols-2 items-start gap-2 p-2">
        <LanguageChoice label={text.language} locale={locale} setPreference={setPreference} />
        <ThemeChoice text={text} theme={theme} setPreference={setPreference} />
      </div>
      <div className="border-line border-t p-2">
        <AccountPanel user={user} signOut={{ label: text.signOut, action: signOut }} />
      </div>
      {senders && <Senders {...senders} setPreference={setPreference} />}
    </div>
  );
}

const skipClass =
  'fixed start-2 top-2 z-50 -translate-y-20 rounded-control bg-accent px-3 py-1.5 font-medium text-on-accent focus:translate-y-0';
/** Row one is the bar: menu button, the page's part, the shell's part, and a hairline below all three. Row two is the page. */
const columnClass = clsx(
  'relative grid min-h-0 min-w-0 grid-cols-[auto_minmax(0,1fr)_auto] grid-rows-[48px_minmax(0,1fr)] bg-surface max-md:grid-rows-[52px_minmax(0,1fr)]',
  'before:pointer-events-none before:[grid-area:1/1/2/-1] before:border-line before:border-b',
);
