'use client';

import type { ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { ProductThumb } from '@/lib/catalog/ui/product-thumb';
import type { Found } from './found-items';
import { KindIcon } from './kind-icon';
import { useKindNames } from './kind-names';

/** One thing the search leads to, in the shape of what it is. */
export function FoundRow({ item }: { item: Found }) {
  const format = useFormatter();
  const { nameOf } = useKindNames();
  switch (item.sort) {
    case 'message': {
      const { kind, summary, recipient, times } = item.message;
      const sentOn = format.dateTime(new Date(times.createdAt), { dateStyle: 'medium', timeStyle: 'short' });
      return (
        <Lines
          mark={<KindIcon kind={kind} />}
          title={summary.title || nameOf(kind)}
          detail={`${recipient.name || recipient.masked} · ${sentOn}`}
        />
      );
    }
    case 'customer': {
      const { name, masked } = item.contact;
      return (
        <Lines
          mark={<Avatar name={name || masked} />}
          title={name || masked}
          detail={name === '' ? null : masked}
        />
      );
    }
    case 'product': {
      const { name, retailerId, pictureId } = item.found.product;
      return (
        <Lines
          mark={<ProductThumb pictureId={pictureId} className="size-6" />}
          title={name}
          detail={retailerId}
        />
      );
    }
  }
}

function Lines({ mark, title, detail }: { mark: ReactNode; title: string; detail: string | null }) {
  return (
    <>
      {mark}
      <span className="min-w-0 flex-1">
        <bdi className="block truncate font-medium">{title}</bdi>
        {detail !== null && (
          <span dir="auto" className="block truncate text-ink-3 text-meta tabular-nums">
            {detail}
          </span>
        )}
      </span>
    </>
  );
}
