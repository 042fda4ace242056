'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { showToast } from '@/components/ui/toast';
import type { CartOrder } from '@/components/whatsapp/shop/shop';
import { PhoneError, phoneKey, postPhone } from './phone-queries';

const explained = ['note_too_long', 'too_many_lines', 'cart_off'] as const;

/**
 * Sends a cart to the business at the prices its customer sees. When the shop has changed meanwhile it is looked at
 * again, and the cart with it. That it was not sent the cart says itself. @returns whether it was sent
 */
export function useOrdering(contactId: string): (order: CartOrder) => Promise<boolean> {
  const t = useTranslations('phone.orderRefused');
  const queryClient = useQueryClient();
  return useCallback(
    async ({ lines, note }) => {
      const sold = lines.map(({ product, quantity }) => ({
        retailerId: product.retailerId,
        quantity,
        priceMinor: (product.salePrice ?? product.price)?.amountMinor ?? 0,
      }));
      try {
        await postPhone('orders', { contactId, lines: sold, note });
        await queryClient.invalidateQueries({ queryKey: phoneKey });
        return true;
      } catch (error) {
        const code = error instanceof PhoneError ? error.code : 'unreachable';
        const known = explained.find((one) => one === code);
        if (code === 'cart_changed' || known) await queryClient.invalidateQueries({ queryKey: phoneKey });
        if (known) showToast({ tone: 'bad', text: t(known) });
        return false;
      }
    },
    [contactId, queryClient, t],
  );
}
