'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import type { ItemPlay } from '@/lib/sandbox/phone/item-state';
import type { ShopItem } from '@/lib/sandbox/phone/list-shop-items';

type ShopItemRowProps = { item: ShopItem; onPlay: (play: ItemPlay) => void };

const plays = ['soldOut', 'repriced', 'gone'] as const;

/** A product and what can happen to it: pressed is done, pressed again undone. */
export function ShopItemRow({ item, onPlay }: ShopItemRowProps) {
  const t = useTranslations('phone.shop');
  const { soldOut, repriced, gone } = item;
  const play = { soldOut, repriced, gone };
  return (
    <li className="border-line border-b py-3 last:border-b-0">
      <div className="flex items-center gap-3">
        {item.pictureUrl === null ? (
          <span className="size-9 flex-none rounded-thumb bg-sunken" />
        ) : (
          <img
            src={item.pictureUrl}
            alt=""
            width={36}
            height={36}
            loading="lazy"
            className={clsx('size-9 flex-none rounded-thumb object-cover', gone && 'opacity-40')}
          />
        )}
        <span className="grid min-w-0 flex-1">
          <span className="truncate font-medium">
            <bdi>{item.name}</bdi>
          </span>
          <span className="truncate text-ink-3 text-meta tabular-nums">
            <bdi>{item.price}</bdi> · <bdi>{item.retailerId}</bdi>
          </span>
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form */}
      <div role="group" aria-label={item.name} className="mt-2 flex flex-wrap gap-1.5">
        {plays.map((what) => (
          <button
            key={what}
            type="button"
            aria-pressed={play[what]}
            onClick={() => onPlay({ ...play, [what]: !play[what] })}
            className="h-7 cursor-default whitespace-nowrap rounded-control border border-line-strong bg-surface px-2.5 text-ink-2 text-meta transition-colors hover:bg-hover hover:text-ink touch:h-11 aria-pressed:border-accent-ink aria-pressed:bg-selected aria-pressed:font-medium aria-pressed:text-accent-ink"
          >
            {t(what)}
          </button>
        ))}
      </div>
    </li>
  );
}
