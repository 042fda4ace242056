import { shellText } from '@/app/_parts/layout-text';
import { setPreference } from '@/app/_parts/preference-actions';
import { AuthFooter } from '@/components/layout/auth-footer';
import { Brand } from '@/components/layout/brand';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { requestPreferences } from '@/lib/entrypoints/request-preferences';

/** In place of a preview: what happened and what to do. */
export async function ShareNotice({ title, text }: { title: string; text: string }) {
  const [t, locale, { theme }] = await Promise.all([
    requestTranslator(),
    requestLocale(),
    requestPreferences(),
  ]);
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-surface">
      <main className="grid content-center justify-items-center gap-6 px-5 py-10 text-center">
        <Brand size="large" />
        <div className="max-w-96 text-balance">
          <h1 className="font-semibold text-title">{title}</h1>
          <p className="pt-1 text-body text-ink-2">{text}</p>
        </div>
      </main>
      <AuthFooter text={shellText(t)} locale={locale} theme={theme} setPreference={setPreference} />
    </div>
  );
}
