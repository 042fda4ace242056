'use client';

import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Select } from '@/components/ui/select';
import { shoppingListEntriesMax } from '@/lib/catalog/shopping-list/shopping-list-schema';
import { FoundEntry, MissingEntry } from './list-entry';
import { chooseProduct, type EntryFate, type ProposedEntry, takeEntry } from './list-proposal';
import type { Proposal } from './use-matches';
import { usePickProducts } from './use-pick-products';

type ListReviewProps = {
  catalogId?: string;
  proposal: Proposal;
  fates: ReadonlyMap<number, EntryFate>;
  where: string;
  /** Products that each message would hold. */
  counts: readonly number[];
  /** Products that one message holds at most. */
  max: number;
  sectionNames: readonly string[];
  chosenRetailerIds: readonly string[];
  onWhere: (where: string) => void;
  onChange: (entries: ProposedEntry[]) => void;
};

/** What was found for a list: what is missing first, then the rest under its headings, and where all of it goes. */
export function ListReview(props: ListReviewProps) {
  const { proposal, fates, where, onChange } = props;
  const { entries } = proposal;
  const t = useTranslations('shoppingList');
  const { pickProducts, picker } = usePickProducts(props.catalogId);
  const missing = entries.filter(({ product }) => product === null);
  const found = entries.filter(({ product }) => product !== null);
  const headings = [...new Set(found.map(({ heading }) => (where === 'headings' ? heading : null)))];

  async function search(entry: ProposedEntry) {
    const title = t('searchFor', { written: entry.written });
    const [product] = await pickProducts({ title, max: 1, chosenRetailerIds: props.chosenRetailerIds });
    if (product) onChange(chooseProduct(entries, entry.id, product));
  }
  const row = (entry: ProposedEntry) => ({
    entry,
    fate: fates.get(entry.id) ?? 'leftOut',
    onChoose: (product: NonNullable<ProposedEntry['product']>) =>
      onChange(chooseProduct(entries, entry.id, product)),
    onSearch: () => void search(entry),
  });

  return (
    <div className="flex h-[min(60dvh,36rem)] flex-col">
      <ReviewHead {...props} found={found.length} missing={missing.length} />
      <div className="min-h-0 flex-1 overflow-auto">
        {missing.length > 0 && (
          <EntryGroup title={t('notFound')}>
            {missing.map((entry) => (
              <MissingEntry key={entry.id} {...row(entry)} />
            ))}
          </EntryGroup>
        )}
        {headings.map((heading) => (
          <EntryGroup
            key={heading ?? ''}
            title={heading ?? (headings.length > 1 ? t('untitled') : t('foundTitle'))}
          >
            {found
              .filter((entry) => where !== 'headings' || entry.heading === heading)
              .map((entry) => (
                <FoundEntry
                  key={entry.id}
                  {...row(entry)}
                  onTake={(isTaken) => onChange(takeEntry(entries, entry.id, isTaken))}
                />
              ))}
          </EntryGroup>
        ))}
      </div>
      {picker}
    </div>
  );
}

function ReviewHead(props: ListReviewProps & { found: number; missing: number }) {
  const { proposal, where, sectionNames, found, missing, onWhere } = props;
  const t = useTranslations('shoppingList');
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => summary.current?.focus(), []);
  const headings = new Set(proposal.entries.flatMap(({ heading }) => heading ?? [])).size;
  const options = [
    ...(headings > 0 ? [{ id: 'headings', label: t('where.headings', { count: headings }) }] : []),
    { id: 'one', label: t('where.one') },
    ...sectionNames.map((section, index) => ({ id: String(index), label: t('where.into', { section }) })),
  ];
  return (
    <div className="flex flex-none flex-col gap-2 border-line border-b px-5 py-3 max-md:px-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p ref={summary} tabIndex={-1} role="status" className="min-w-0 flex-1 font-medium outline-none">
          {found === 0 ? t('noneFound') : t('summary', { found, missing })}
        </p>
        {options.length > 1 && (
          <Select
            label={t('where.label')}
            hideLabel
            options={options}
            value={where}
            className="w-72 max-md:w-full"
            onChange={(event) => onWhere(event.target.value)}
          />
        )}
      </div>
      <PlanNote {...props} />
      {proposal.entries.some(({ quantity }) => quantity !== null) && (
        <p className="text-ink-3 text-meta">{t('quantityNote')}</p>
      )}
      {proposal.isCut && <Banner tone="warn">{t('isCut', { max: shoppingListEntriesMax })}</Banner>}
    </div>
  );
}

/** How full the message will be, or into how many it is split. */
function PlanNote({ counts, max }: Pick<ListReviewProps, 'counts' | 'max'>) {
  const t = useTranslations('shoppingList');
  const format = useFormatter();
  const [count = 0] = counts;
  return (
    <p role="status" className="text-ink-2 text-ui tabular-nums">
      {counts.length > 1
        ? t('plan.many', {
            count: counts.length,
            products: format.list(counts.map((each) => format.number(each))),
          })
        : t('plan.one', { count, max })}
    </p>
  );
}

function EntryGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="sticky top-0 z-1 border-line border-b bg-canvas px-5 py-1.5 font-medium text-ui max-md:px-4">
        <bdi>{title}</bdi>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}
