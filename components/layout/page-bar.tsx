import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

type PageBarProps = {
  title: string;
  /** The way here, from the outside in; the title is not among them. */
  crumbs?: readonly { label: string; href: string }[];
  /** At the end of the page's part of the bar; hidden on phones, where they belong into the page. */
  actions?: ReactNode;
};

/** The page's part of the bar on top: where one is. Every page of the desk begins with it, then a `PageMain`. */
export function PageBar({ title, crumbs = [], actions }: PageBarProps) {
  return (
    <header className="col-start-2 row-start-1 flex min-w-0 items-center gap-3 ps-5 max-md:ps-1">
      <div className="flex min-w-0 items-center gap-1.5 text-body max-md:text-head">
        {crumbs.map((crumb) => (
          <span key={crumb.href} className="flex flex-none items-center gap-1.5 max-md:hidden">
            <Link href={crumb.href} className="rounded-thumb text-ink-3 hover:text-ink">
              {crumb.label}
            </Link>
            <ChevronRight className="size-3 text-ink-3 rtl:-scale-x-100" aria-hidden />
          </span>
        ))}
        <h1 className="min-w-0 truncate font-semibold">{title}</h1>
      </div>
      {actions && <div className="ms-auto flex flex-none items-center gap-2 max-md:hidden">{actions}</div>}
    </header>
  );
}
