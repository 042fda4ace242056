'use client';

import { clsx } from 'clsx';
import {
  BookImage,
  CircleQuestionMark,
  Clock,
  LayoutGrid,
  type LucideIcon,
  MessageSquare,
  Settings2,
  Pencil,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

const icons = {
  compose: Pencil,
  threads: MessageSquare,
  history: Clock,
  unconfirmed: CircleQuestionMark,
  catalog: LayoutGrid,
  templates: BookImage,
  settings: Settings2,
} as const satisfies Record<string, LucideIcon>;

type NavigationIcon = keyof typeof icons;

export type NavigationItem = {
  href: string;
  label: string;
  icon: NavigationIcon;
  /** How many things wait there, with a word for what they are; it follows the server by itself. */
  count?: ReactNode;
  /** A hairline before it. */
  apart?: boolean;
};

/** The screens this person may open. */
export function NavigationLinks({
  label,
  items,
  onFollow,
}: {
  label: string;
  items: readonly NavigationItem[];
  onFollow?: () => void;
}) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="min-h-0 flex-1 overflow-y-auto p-2 pt-1">
      <ul className="grid gap-px">
        {items.map((item) => {
          const Icon = icons[item.icon];
          const here = path === item.href || path.startsWith(`${item.href}/`);
          return (
            <li
              key={item.href}
              className={clsx(item.apart && 'before:m-2 before:block before:border-line before:border-t')}
            >
              <Link
                href={item.href}
                onClick={onFollow}
                aria-current={here ? 'page' : undefined}
                className={linkClass}
              >
                <Icon className={here ? 'text-accent-ink' : 'text-ink-3'} aria-hidden />
                <span className="min-w-0 truncate">{item.label}</span>
                {item.count}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const linkClass = clsx(
  'flex h-8 items-center gap-2.5 rounded-control px-2 text-ink-2 transition-colors hover:bg-hover hover:text-ink touch:h-11 touch:text-body',
  'aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-accent-ink',
);
