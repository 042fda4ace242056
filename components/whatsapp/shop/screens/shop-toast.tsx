'use client';

import { clsx } from 'clsx';
import { useEffect } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { useScreenShop } from './use-screen-shop';

/** How long a toast stays, in milliseconds. */
const toastTime = 5000;

/**
 * Tells that an item was added, or that no more of it can be. Phones show the first in the bar under the products, so
 * there it is only spoken. The region is there before the words, or screen readers miss them.
 */
export function ShopToast() {
  const { strings, platform } = useWhatsAppLook();
  const { shopping, take } = useScreenShop();
  const { added, full, views } = shopping;
  const text = full === null ? added && strings.itemAdded : strings.noMoreOfItem;
  const shown = full !== null || (added !== null && platform === 'web');
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => take({ do: 'dismissAdded' }), toastTime);
    return () => clearTimeout(timer);
  }, [text, take]);
  const leadsToCart = added !== null && full === null && views.at(-1)?.kind !== 'cart';
  return (
    <div
      className={clsx(
        'pointer-events-none absolute inset-x-4 flex justify-center',
        platform === 'web'
          ? 'bottom-20 end-0 w-[min(100%,var(--wa-drawer-width))] start-auto px-4'
          : 'bottom-24',
      )}
    >
      <div
        role="status"
        className={
          shown
            ? 'pointer-events-auto flex items-center gap-4 rounded-lg bg-(--wa-toast) px-4 py-2.5 text-(--wa-toast-text) shadow-[0_2px_10px_rgba(0,0,0,.3),inset_0_0_0_1px_rgba(255,255,255,.08)] [font:var(--wa-type-row-text)]'
            : 'sr-only'
        }
      >
        {text}
        {shown && leadsToCart ? (
          <button
            type="button"
            onClick={() => take({ do: 'open', view: { kind: 'cart' } })}
            className="flex-none cursor-pointer whitespace-nowrap text-(--wa-badge) [font:var(--wa-type-sheet-button)]"
          >
            {strings.viewCart}
          </button>
        ) : null}
      </div>
    </div>
  );
}
