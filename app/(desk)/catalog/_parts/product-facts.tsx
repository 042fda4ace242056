'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { ExactTime } from '@/components/ui/exact-time';
import type { ProductDetail } from '@/lib/catalog/get-product';
import { detailRows } from './detail-rows';
import { useProductWords } from './use-product-words';

/** Everything else, as labelled rows: what the desk has a name for first, then the rest under Meta's own names. */
export function ProductFacts({ detail }: { detail: ProductDetail }) {
  const t = useTranslations('catalogPage');
  const { product, metaId, url, sets, words } = detail;
  const say = useProductWords();
  // What the desk has a word for stands beside the price.
  const isNew = words.availability !== product.availability;
  return (
    <dl className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 border-line border-t px-5 py-4 max-md:px-4">
      <Fact name={t('facts.brand')}>{product.brand && <bdi>{product.brand}</bdi>}</Fact>
      <Fact name={t('facts.price')}>{product.price && <bdi>{product.price.display}</bdi>}</Fact>
      <Fact name={t('facts.salePrice')}>{product.salePrice && <bdi>{product.salePrice.display}</bdi>}</Fact>
      <Fact name={t('facts.availability')}>{isNew && words.availability}</Fact>
      <Fact name={t('facts.visibility')}>{say('visibility', words.visibility)}</Fact>
      <Fact name={t('facts.review')}>{say('review_status', words.reviewStatus)}</Fact>
      <Fact name={t('facts.sets')}>
        {sets.length > 0 &&
          sets.map(({ id, name }) => (
            <bdi key={id} className="block">
              {name}
            </bdi>
          ))}
      </Fact>
      <Fact name={t('facts.metaId')}>
        <span className="flex items-center gap-1">
          <span className="min-w-0 break-all tabular-nums">{metaId}</span>
          <CopyButton iconOnly text={metaId} label={t('copyMetaId')} />
        </span>
      </Fact>
      <Fact name={t('facts.url')}>{url && <ShopLink url={url} />}</Fact>
      <Details details={detail.details} />
      <Fact name={t('facts.firstSeen')}>
        <ExactTime at={detail.firstSeenAt} />
      </Fact>
      <Fact name={t('facts.lastSeen')}>
        <ExactTime at={detail.lastSeenAt} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  if (children === null || children === '' || children === false) return null;
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Details({ details }: { details: ProductDetail['details'] }) {
  const t = useTranslations('catalogPage.details');
  return detailRows(details).map(({ key, lines }) => (
    <Fact
      key={key}
      name={
        t.has(key as 'category') ? t(key as 'category') : <code className="break-all text-meta">{key}</code>
      }
    >
      {lines.map((line) => (
        <bdi key={line} className="block">
          {line}
        </bdi>
      ))}
    </Fact>
  ));
}

/** The shop's own page. What is no web address is shown as it came. */
function ShopLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="break-all">{url}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      className="break-all rounded-thumb text-accent-ink underline underline-offset-2"
    >
      {url}
    </a>
  );
}
