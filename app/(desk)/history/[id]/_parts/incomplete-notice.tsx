'use client';

import { PackageX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { MetasWords } from '@/app/(desk)/_parts/metas-words';
import type { MessageDetail } from '@/lib/history/get-message';

/** What customers do not see of a message that went out, what to do about it, and Meta's own words. */
export function IncompleteNotice({ message: { warning, products } }: { message: MessageDetail }) {
  const t = useTranslations('history.incomplete');
  if (warning === null) return null;
  const { error, dropped, total } = warning;
  const nameOf = (retailerId: string) => products.find((one) => one.retailerId === retailerId)?.name;
  return (
    <section className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-line border-b px-5 py-4 max-md:px-4 [&>svg]:text-amber">
      <PackageX className="mt-0.5" aria-hidden />
      <div className="min-w-0">
        <h3 className="font-semibold">
          {dropped.length > 0 ? t('what', { count: dropped.length, total }) : t('whatUnknown')}
        </h3>
        {dropped.length > 0 && (
          <ul className="flex flex-wrap gap-x-3 pt-1">
            {dropped.map((retailerId) => (
              <li key={retailerId} className="min-w-0">
                <ProductLink retailerId={retailerId} name={nameOf(retailerId) ?? ''} />
              </li>
            ))}
          </ul>
        )}
        <p className="pt-1 text-ink-2">
          {dropped.length > 0 ? t('todo', { count: dropped.length }) : t('todoUnknown')}
        </p>
        <MetasWords error={error} />
      </div>
    </section>
  );
}

function ProductLink({ retailerId, name }: { retailerId: string; name: string }) {
  return (
    <Link
      href={`/catalog?product=${encodeURIComponent(retailerId)}`}
      prefetch={false}
      className="rounded-thumb font-medium text-accent-ink hover:underline touch:inline-block touch:py-2"
    >
      <bdi>{name === '' ? retailerId : name}</bdi>
      {name !== '' && <bdi className="ps-1.5 font-normal text-ink-3 text-meta">{retailerId}</bdi>}
    </Link>
  );
}
