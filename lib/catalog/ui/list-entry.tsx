'use client';

import { ArrowLeftRight, Search, SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { Product } from '@/lib/values/product';
import type { EntryFate, ProposedEntry } from './list-proposal';
import { ProductAvailabilityLabel, ProductObstacles } from './product-state';
import { ProductThumb } from './product-thumb';

type EntryProps = {
  entry: ProposedEntry;
  fate: EntryFate;
  onChoose: (product: Product) => void;
  onSearch: () => void;
};

/** What was found for an entry: it can be left out, or another product be taken for it. */
export function FoundEntry(props: EntryProps & { onTake: (isTaken: boolean) => void }) {
  const { entry, fate, onTake } = props;
  const t = useTranslations();
  const { product } = entry;
  if (product === null) return null;
  return (
    <li className={rowClass}>
      <Checkbox
        className="min-w-0 flex-1 items-center! py-2"
        checked={fate === 'added'}
        disabled={fate === 'inMessage' || fate === 'twice'}
        onChange={(event) => onTake(event.target.checked)}
        label={
          <span className="flex items-center gap-3">
            <ProductThumb pictureId={product.pictureId} className="size-10" />
            <span className="min-w-0">
              <bdi className="block truncate font-medium [text-align:match-parent]">{product.name}</bdi>
              <span className="flex flex-wrap gap-x-3 text-ink-3 text-meta">
                <EntryWords entry={entry} />
                {fate === 'inMessage' && <span>{t('catalog.inMessage')}</span>}
                {fate === 'twice' && <span>{t('shoppingList.twice')}</span>}
                <ProductObstacles product={product} />
                {product.availability !== 'in stock' && (
                  <ProductAvailabilityLabel availability={product.availability} />
                )}
              </span>
            </span>
          </span>
        }
      />
      <Choices {...props} label={t('shoppingList.replace', { product: product.name })} />
    </li>
  );
}

/** An entry that nothing was found for, with what it could be. */
export function MissingEntry(props: EntryProps) {
  const { written } = props.entry;
  const t = useTranslations('shoppingList');
  return (
    <li className={rowClass}>
      <SearchX className="size-4 flex-none text-amber" aria-hidden />
      <span className="flex min-w-0 flex-1 flex-wrap gap-x-3 py-2">
        <EntryWords entry={props.entry} isMain />
      </span>
      <Choices {...props} label={t('chooseFor', { written })} text={t('choose')} />
    </li>
  );
}

/** As it was written, and how many were asked for. */
function EntryWords({
  entry: { written, quantity },
  isMain = false,
}: {
  entry: ProposedEntry;
  isMain?: boolean;
}) {
  const t = useTranslations('shoppingList');
  return (
    <>
      <bdi className={isMain ? 'min-w-0 break-words font-medium' : 'min-w-0 truncate'}>
        {t('written', { written: written.replaceAll('\t', ' ') })}
      </bdi>
      {quantity !== null && <span>{t('asked', { quantity })}</span>}
    </>
  );
}

type ChoicesProps = EntryProps & { label: string; text?: string };

/** What else an entry could be, and the search for it. Without anything to choose from, the search alone. */
function Choices({ entry, label, text, onChoose, onSearch }: ChoicesProps) {
  const t = useTranslations('shoppingList');
  if (entry.alternatives.length === 0 && text !== undefined) {
    return (
      <Button size="small" aria-label={label} onClick={onSearch}>
        {text}
      </Button>
    );
  }
  const entries: MenuEntry[] = [
    ...entry.alternatives.map(({ retailerId, name }) => ({
      id: `product:${retailerId}`,
      label: name,
      description: retailerId,
    })),
    ...(entry.alternatives.length > 0 ? ['separator' as const] : []),
    { id: 'search', label: t('search'), icon: <Search aria-hidden /> },
  ];
  function act(id: string) {
    const product = entry.alternatives.find(({ retailerId }) => id === `product:${retailerId}`);
    if (product) onChoose(product);
    else onSearch();
  }
  return (
    <Menu
      label={label}
      size="small"
      icon={text === undefined ? <ArrowLeftRight aria-hidden /> : undefined}
      entries={entries}
      // A menu that closes gives its button the focus back; only then is it moved on.
      onAction={(id) => requestAnimationFrame(() => act(id))}
    >
      {text && (
        <>
          {text}
          <span className="sr-only">{` ${label}`}</span>
        </>
      )}
    </Menu>
  );
}

const rowClass =
  'flex min-h-14 items-center gap-3 border-line border-b px-5 last:border-b-0 max-md:ps-4 max-md:pe-2';
