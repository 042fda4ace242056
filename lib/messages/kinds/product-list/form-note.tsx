import { CircleAlert } from 'lucide-react';

/** What is wrong with a list or a section, which has no box of its own to stand below. It can be sent the focus. */
export function FormNote({
  id,
  error,
  isFocusable = true,
}: {
  id?: string;
  error: string | undefined;
  isFocusable?: boolean;
}) {
  if (!error) return null;
  return (
    <p
      id={id}
      data-problem={isFocusable ? '' : undefined}
      tabIndex={isFocusable ? -1 : undefined}
      className="flex gap-1.5 border-line border-b py-1.5 ps-9 pe-4 text-meta text-red max-md:ps-4"
    >
      <CircleAlert className="mt-px size-3.5 flex-none" aria-hidden />
      <span className="min-w-0">{error}</span>
    </p>
  );
}
