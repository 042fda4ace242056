'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** The parts of a screen that each have an address of their own, as a row of links; it scrolls sideways on a phone. */
export function SectionLinks({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; label: string }[];
}) {
  const path = usePathname();
  return (
    <nav
      aria-label={label}
      className="sticky top-0 z-10 flex-none overflow-x-auto border-line border-b bg-surface px-5 max-md:px-4"
    >
      <ul className="flex h-10 gap-5">
        {links.map(({ href, label: name }) => (
          <li key={href} className="flex">
            <Link
              href={href}
              aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
              className="flex items-center whitespace-nowrap border-transparent border-b-2 text-ink-2 hover:text-ink aria-[current=page]:border-accent-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
