'use client';

import { clsx } from 'clsx';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { type PaletteItem, paletteGroups } from './palette-items';

type PaletteListProps = {
  id: string;
  label: string;
  items: readonly PaletteItem[];
  /** The one that Enter takes. */
  current: PaletteItem | undefined;
  /** Said where there is nothing; null while that is not known. */
  emptyText: string | null;
  onPoint: (item: PaletteItem) => void;
  onChoose: (item: PaletteItem, inNewTab: boolean) => void;
};

export function optionId(listId: string, item: PaletteItem): string {
  return `${listId}-${item.group}-${item.id}`;
}

/** What there is to choose from, group by group. The focus stays in the field; the field says which one is meant. */
export function PaletteList(props: PaletteListProps) {
  const { id, label, items, current, emptyText } = props;
  const t = useTranslations('palette.groups');
  const currentId = current && optionId(id, current);
  useEffect(() => {
    const option = currentId === undefined ? null : document.getElementById(currentId);
    option?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <>
      {items.length === 0 && emptyText !== null && (
        <p className="px-3 py-8 text-center text-body text-ink-2">{emptyText}</p>
      )}
      <div id={id} role="listbox" aria-label={label} className="min-h-0 flex-1 overflow-auto p-2">
        {paletteGroups.map((group) => {
          const own = items.filter((item) => item.group === group);
          if (own.length === 0) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list to choose from.
            <div key={group} role="group" aria-label={t(group)} className="not-first:mt-2">
              <div aria-hidden className="px-3 py-1 text-ink-3 text-meta">
                {t(group)}
              </div>
              {own.map((item) => (
                <PaletteOption key={item.id} item={item} {...props} />
              ))}
            </div>
          );
        })}
      </div>
    </>
  );
}

function PaletteOption({ item, id, current, onPoint, onChoose }: PaletteListProps & { item: PaletteItem }) {
  const isCurrent = item === current;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys.
    <div
      id={optionId(id, item)}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      onPointerMove={() => !isCurrent && onPoint(item)}
      onClick={(event) => onChoose(item, event.ctrlKey || event.metaKey)}
      className={clsx(
        'flex min-h-9 cursor-default items-center gap-2.5 rounded-control px-3 py-1 touch:min-h-11 touch:text-body',
        isCurrent && 'bg-hover',
      )}
    >
      <span className="grid size-6 flex-none place-items-center text-ink-3">{item.icon}</span>
      <bdi className="min-w-0 flex-1 truncate [text-align:match-parent]">{item.text}</bdi>
      {item.detail !== undefined && (
        <bdi className="max-w-1/2 flex-none truncate text-ink-3 text-meta tabular-nums">{item.detail}</bdi>
      )}
    </div>
  );
}
