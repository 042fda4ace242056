'use client';

import './globals.css';

type GlobalErrorProps = { error: Error & { digest?: string } };

/**
 * Stands when nothing else does: without the layout there is neither a chosen language nor a catalog of words, so it
 * brings its own few, in both.
 */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Vitrine</title>
        <main className="grid min-h-dvh place-content-center gap-4 p-6 text-center">
          {sentences.map(({ lang, title, advice, retry }) => (
            <section key={lang} lang={lang} className="flex flex-col items-center gap-1">
              <h1 className="font-semibold text-head">{title}</h1>
              <p className="text-body text-ink-2">{advice}</p>
              <button
                type="button"
                className="mt-2 h-9 rounded-control border border-line-strong px-4 font-medium hover:bg-hover"
                onClick={() => window.location.reload()}
              >
                {retry}
              </button>
            </section>
          ))}
          {error.digest && <p className="select-all font-mono text-ink-3 text-meta">{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}

const sentences = [
  {
    lang: 'en',
    title: 'Vitrine could not be shown',
    advice: 'It has been noted. Try again; if it stays, report the reference below.',
    retry: 'Try again',
  },
  {
    lang: 'fr',
    title: 'Vitrine n’a pas pu s’afficher',
    advice: 'L’incident est noté. Réessayez ; s’il persiste, signalez la référence ci-dessous.',
    retry: 'Réessayer',
  },
];
