import { setPreference } from '@/app/_parts/preference-actions';
import type { Theme } from '@/components/layout/preference';
import type { requestTranslator } from '@/lib/entrypoints/request-locale';
import type { Locale } from '@/lib/i18n/locales';
import { messageKinds } from '@/lib/messages/registry';
import { hasRight, type Role } from '@/lib/team/rights';
import { KindNames } from '@/app/(desk)/history/_parts/kind-names';
import { settingsSections } from '@/app/(desk)/settings/_parts/settings-sections';
import { kindNames } from '@/app/(desk)/_parts/kind-names';
import { signOut } from '@/app/(desk)/_parts/sign-out-action';
import { Palette } from './palette';

type DeskPaletteProps = {
  t: Awaited<ReturnType<typeof requestTranslator>>;
  locale: Locale;
  theme: Theme;
  /** The screens this person may open. */
  navigation: readonly { href: string; label: string }[];
  role: Role;
};

/** The palette with what this person's role may open and do. */
export function DeskPalette({ t, locale, theme, navigation, role }: DeskPaletteProps) {
  const names = kindNames(locale);
  const settings = settingsSections
    .filter(({ right }) => hasRight(role, right))
    .map(({ section }) => ({ href: `/settings/${section}`, label: t(`settings.section.${section}`) }));
  const screens = navigation.map(({ href, label }) => ({ href, label }));
  return (
    <KindNames names={names}>
      <Palette
        pages={[...screens.filter(({ href }) => href !== '/settings'), ...settings]}
        kinds={hasRight(role, 'compose') ? messageKinds.map((kind) => ({ kind, name: names[kind] })) : []}
        locale={locale}
        theme={theme}
        setPreference={setPreference}
        signOut={signOut}
      />
    </KindNames>
  );
}
