'use client';

import { useState } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { cartNoteMax } from '@/components/whatsapp/shop/cart';
import { CartNote } from './cart-note';
import { CartSum } from './cart-sum';
import { SheetButton } from './sheet-button';
import { useScreenShop } from './use-screen-shop';

/** Under the cart: a note to the business, the sum, what one agrees to, and the button that sends it. */
export function CartFooter() {
  const { strings } = useWhatsAppLook();
  const { shop, shopping, take } = useScreenShop();
  const [note, setNote] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'failed'>('open');
  const send = async () => {
    setState('sending');
    const sent = await shop.onSendCart({ lines: shopping.cart, note: note.trim() }).catch(() => false);
    if (sent) take({ do: 'sent' });
    else setState('failed');
  };
  return (
    <div className="border-t border-(--wa-divider) px-(--wa-sheet-side) py-3">
      <CartNote note={note} onChange={setNote} />
      <CartSum cart={shopping.cart} />
      <p className="my-2 text-(--wa-text-muted) [font:var(--wa-type-sheet-small)]" data-part="terms">
        {strings.cartTerms}
      </p>
      <p role="alert" className="text-(--wa-error) [font:var(--wa-type-row-text)] not-empty:mb-2">
        {state === 'failed' ? strings.cartNotSent : null}
      </p>
      <SheetButton
        filled
        className="w-full"
        busy={state === 'sending'}
        off={note.length > cartNoteMax}
        onPress={send}
      >
        {strings.sendToBusiness}
      </SheetButton>
    </div>
  );
}
