import { Box, Smartphone } from 'lucide-react';

export type SandboxLineProps = {
  /** The first words, the only ones on a phone. */
  title: string;
  detail: string;
  phone: { href: string; label: string };
};

/** Says on every page that nothing here reaches Meta, and leads to the phone, which opens beside the desk. */
export function SandboxLine({ title, detail, phone }: SandboxLineProps) {
  return (
    <section
      aria-label={title}
      className="flex h-7 flex-none items-center gap-2 border-amber-line border-b bg-amber-tint px-4 font-medium text-amber text-meta max-md:h-auto max-md:min-h-8"
    >
      <Box aria-hidden />
      <p className="min-w-0 truncate">
        {title}
        <span className="max-md:sr-only">. {detail}</span>
      </p>
      <a
        href={phone.href}
        target="vitrine-phone"
        className="ms-auto flex flex-none items-center gap-1.5 rounded-thumb hover:underline max-md:py-2"
      >
        <Smartphone aria-hidden />
        {phone.label}
      </a>
    </section>
  );
}
