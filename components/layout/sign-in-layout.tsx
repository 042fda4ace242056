import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { AuthFooter, type AuthFooterProps } from './auth-footer';
import { Brand } from './brand';
import { SandboxLine, type SandboxLineProps } from './sandbox-line';

type SignInLayoutProps = {
  sandbox: SandboxLineProps | null;
  /** The sandbox's doors, first when there are any: a heading, a sentence, `SignInDoors`. */
  doors?: { title: string; lead: string; content: ReactNode };
  /** The ordinary form; the page's own heading where there are no doors. */
  form: { title: string; lead: string; content: ReactNode };
  footer: AuthFooterProps;
};

/** A page that stands before the desk: doors and form side by side, below each other on a phone. */
export function SignInLayout({ sandbox, doors, form, footer }: SignInLayoutProps) {
  const FormTitle = doors ? 'h2' : 'h1';
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] bg-surface">
      <div>{sandbox && <SandboxLine {...sandbox} />}</div>
      <main
        className={clsx(
          'grid content-center justify-center px-5 py-10 max-md:grid-cols-1 max-md:content-start max-md:px-4 max-md:py-6',
          doors ? 'md:grid-cols-[400px_320px]' : 'md:grid-cols-[320px]',
        )}
      >
        <div className="col-span-full pb-8 max-md:pb-6">
          <Brand size="large" />
        </div>
        {doors && (
          <section className="border-line md:border-e md:pe-12">
            <h1 className="font-semibold text-title">{doors.title}</h1>
            <p className="pt-1 pb-4 text-ink-2">{doors.lead}</p>
            {doors.content}
          </section>
        )}
        <section className={clsx(doors && 'max-md:pt-8 md:ps-12')}>
          <FormTitle className={clsx('font-semibold', doors ? 'text-head leading-7' : 'text-title')}>
            {form.title}
          </FormTitle>
          <p className="pt-1 pb-4 text-ink-2">{form.lead}</p>
          {form.content}
        </section>
      </main>
      <AuthFooter {...footer} />
    </div>
  );
}
