'use client';

import type { MouseEvent, ReactNode } from 'react';

type ProductLinkProps = {
  retailerId: string;
  href: string;
  isOpen: boolean;
  onOpen: (retailerId: string) => void;
  className: string;
  children: ReactNode;
};

/** A real link to the product, opened beside the list without asking the server for the page again. */
export function ProductLink({ retailerId, href, isOpen, onOpen, className, children }: ProductLinkProps) {
  function follow(event: MouseEvent) {
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain) return;
    event.preventDefault();
    onOpen(retailerId);
  }
  return (
    <a
      href={href}
      onClick={follow}
      data-product={retailerId}
      aria-current={isOpen || undefined}
      className={className}
    >
      {children}
    </a>
  );
}
