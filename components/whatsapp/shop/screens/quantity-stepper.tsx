'use client';

import { clsx } from 'clsx';
import { useRef } from 'react';
import { Glyph } from '@/components/whatsapp/frame/glyph';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { cartQuantityMax, quantityOf } from '@/components/whatsapp/shop/cart';
import type { Product } from '@/lib/values/product';
import { StepButton } from './step-button';
import { useScreenShop } from './use-screen-shop';

/**
 * How many units of a product the cart holds: a plus alone while it holds none, then minus, number and plus. At one the
 * minus takes the product out; beyond 99 the plus only says that no more can be added.
 */
export function QuantityStepper({ product }: { product: Product }) {
  const { strings, language, platform } = useWhatsAppLook();
  const { shopping, take } = useScreenShop();
  const plus = useRef<HTMLButtonElement>(null);
  const quantity = quantityOf(shopping.cart, product.retailerId);
  const held = quantity > 0;
  const set = (next: number) => take({ do: 'setQuantity', product, quantity: next });
  const count = new Intl.NumberFormat(language).format(quantity);
  const remove = () => {
    plus.current?.focus();
    set(0);
  };
  return (
    <fieldset
      aria-label={product.name}
      className={clsx(
        'flex h-(--wa-stepper) flex-none items-center rounded-(--wa-stepper-radius)',
        held && platform !== 'web' && 'shadow-[inset_0_0_0_1px_var(--wa-divider)]',
      )}
    >
      {held ? (
        <>
          <StepButton
            label={quantity === 1 ? strings.removeFromCart : strings.decrease}
            alone={platform === 'web'}
            onPress={quantity === 1 ? remove : () => set(quantity - 1)}
          >
            <Glyph name="minus" className="size-[18px]" />
          </StepButton>
          <span aria-live="polite" className="min-w-8 text-center [font:var(--wa-type-row-text)]">
            <span className="sr-only">{strings.quantity.replace('{n}', count)}</span>
            <span aria-hidden="true">{count}</span>
          </span>
        </>
      ) : null}
      <StepButton
        ref={plus}
        label={held ? strings.increase : strings.addToCart}
        alone={!held || platform === 'web'}
        off={quantity >= cartQuantityMax}
        onPress={() => (held ? set(quantity + 1) : take({ do: 'add', product }))}
      >
        <Glyph name="plus" className="size-[18px]" />
      </StepButton>
    </fieldset>
  );
}
