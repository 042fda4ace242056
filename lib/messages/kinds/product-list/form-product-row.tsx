'use client';

import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, GripVertical, X } from 'lucide-react';
import { Button, GridListItem } from 'react-aria-components';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { ResolvedProduct } from '@/lib/messages/definition-ui';
import { ProductLine } from '@/lib/messages/parts/product-line';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { type ProductPlace, placeBeside } from './move-product';
import type { ProductListDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';
import type { ProductList } from './use-product-list';

type FormProductRowProps = {
  id: string;
  retailerId: string;
  product: ResolvedProduct;
  place: ProductPlace;
  sections: ProductListDraft['sections'];
  list: ProductList;
};

/** A product of the message: a handle to drag it by, what it is, and what moves and removes it. */
export function FormProductRow({ id, retailerId, product, place, sections, list }: FormProductRowProps) {
  const t = useKindText({ en, fr });
  const name = list.productName(retailerId);
  return (
    <GridListItem id={id} textValue={name} className={rowClass}>
      <Button slot="drag" className={handleClass}>
        <GripVertical aria-hidden />
      </Button>
      <ProductLine product={product} retailerId={retailerId} />
      <span className={menuClass}>
        <Menu
          label={t('product.menu', { product: name })}
          icon={<Ellipsis aria-hidden />}
          size="small"
          entries={menuEntries(t, place, sections, list)}
          // A menu that closes gives its button the focus back; only then is it moved on.
          onAction={(action) => requestAnimationFrame(() => act(action))}
        />
      </span>
      <IconButton
        label={t('product.remove', { product: name })}
        icon={<X aria-hidden />}
        onClick={() => list.remove(place)}
      />
    </GridListItem>
  );

  function act(action: string) {
    if (action === 'up') return list.step(place, -1);
    if (action === 'down') return list.step(place, 1);
    const section = Number(action);
    const position = sections[section]?.productRetailerIds.length ?? 0;
    list.move(place, { section, position });
  }
}

function menuEntries(
  t: ReturnType<typeof useKindText<typeof en>>,
  place: ProductPlace,
  sections: ProductListDraft['sections'],
  list: ProductList,
): MenuEntry[] {
  const others = sections.flatMap((_, section): MenuEntry[] => {
    if (section === place.section) return [];
    const label = t('product.moveTo', { section: list.sectionName(section) });
    return [{ id: String(section), label, icon: <CornerDownRight aria-hidden /> }];
  });
  return [
    {
      id: 'up',
      label: t('product.moveUp'),
      icon: <ArrowUp aria-hidden />,
      disabled: placeBeside(sections, place, -1) === null,
    },
    {
      id: 'down',
      label: t('product.moveDown'),
      icon: <ArrowDown aria-hidden />,
      disabled: placeBeside(sections, place, 1) === null,
    },
    ...(others.length > 0 ? ['separator' as const, ...others] : []),
  ];
}

const rowClass =
  'group flex items-center border-line border-b ps-1.5 pe-3 -outline-offset-2 hover:bg-hover dragging:opacity-50 max-md:ps-4 max-md:pe-1';

/** In the gutter, so that names and section titles share one edge; on a phone the menu does its work. */
const handleClass =
  'me-2 grid h-7 w-5.5 flex-none cursor-grab place-items-center rounded-control text-ink-3 hover:text-ink max-md:hidden';
const menuClass =
  'flex-none md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100 md:has-[[aria-expanded=true]]:opacity-100 md:pointer-coarse:opacity-100';
