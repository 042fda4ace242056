'use client';

import { useEffect, useRef } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { SheetButton } from './sheet-button';
import { useScreenShop } from './use-screen-shop';

/** Asks for more products when the end of those loaded is scrolled to, or by a button. Asks once on its own. */
export function MoreProducts() {
  const { strings } = useWhatsAppLook();
  const { onMoreProducts } = useScreenShop().shop;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      onMoreProducts();
    });
    if (end.current !== null) observer.observe(end.current);
    return () => observer.disconnect();
  }, [onMoreProducts]);
  return (
    <div ref={end} className="flex justify-center p-4">
      <SheetButton onPress={onMoreProducts}>{strings.showMore}</SheetButton>
    </div>
  );
}
