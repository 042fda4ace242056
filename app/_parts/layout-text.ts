import type { ShellText } from '@/components/layout/desk-shell';
import type { SandboxLineProps } from '@/components/layout/sandbox-line';
import type { requestTranslator } from '@/lib/entrypoints/request-locale';

type Translator = Awaited<ReturnType<typeof requestTranslator>>;

/** The shell's words for server components. */
export function shellText(t: Translator): ShellText & { notMeta: string } {
  return {
    skip: t('shell.skip'),
    navigation: t('shell.navigation'),
    openNavigation: t('shell.openNavigation'),
    close: t('shell.close'),
    controls: t('shell.controls'),
    language: t('shell.language'),
    account: t('shell.account'),
    signOut: t('shell.signOut'),
    theme: t('shell.theme'),
    light: t('shell.light'),
    dark: t('shell.dark'),
    system: t('shell.system'),
    notMeta: t('shell.notMeta'),
  };
}

/** The amber line on top while the sandbox is on. */
export function sandboxLine(t: Translator, detail: string): SandboxLineProps {
  return {
    title: t('shell.sandbox.title'),
    detail,
    phone: { label: t('shell.sandbox.openPhone'), href: '/sandbox/phone' },
  };
}
