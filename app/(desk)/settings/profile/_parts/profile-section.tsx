import { type ReactNode, useId } from 'react';

type ProfileSectionProps = { title: string; hint?: string; children: ReactNode };

/** A part of the profile: what it is about on the left, what there is on the right; below each other on a phone. */
export function ProfileSection({ title, hint, children }: ProfileSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid flex-none gap-x-8 gap-y-3 border-line border-b px-5 py-6 max-md:px-4 max-md:py-5 md:grid-cols-[14rem_minmax(0,32rem)]"
    >
      <div>
        <h2 id={id} className="font-semibold text-body">
          {title}
        </h2>
        {hint && <p className="pt-1 text-ink-3 text-meta">{hint}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
