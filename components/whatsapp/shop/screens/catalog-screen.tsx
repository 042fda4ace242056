'use client';

import { useEffect, useRef, useState } from 'react';
import { Glyph } from '@/components/whatsapp/frame/glyph';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { BarButton } from './bar-button';
import { CartButton } from './cart-button';
import { CatalogContent } from './catalog-content';
import { Popup } from './popup';
import { Screen, type ScreenPlace } from './screen';
import { SearchField } from './search-field';
import { useScreenShop } from './use-screen-shop';
import { ViewCartBar } from './view-cart-bar';

/** The whole catalog: its collections, then everything, as far as it has been loaded. */
export function CatalogScreen({ place }: { place: ScreenPlace }) {
  const { strings, platform } = useWhatsAppLook();
  const { shop, take } = useScreenShop();
  const { catalog, onNeedCatalog, business } = shop;
  const [term, setTerm] = useState<string | null>(null);
  const searchButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (catalog === 'idle') onNeedCatalog();
  }, [catalog, onNeedCatalog]);
  if (catalog === 'hidden') {
    return <Popup place={place} text={strings.invalidCatalogLink} onOk={() => take({ do: 'back' })} />;
  }
  const endSearch = () => {
    searchButton.current?.focus();
    setTerm(null);
  };
  const search = (
    <BarButton
      ref={searchButton}
      label={term === null ? strings.search : strings.cancel}
      expanded={term !== null}
      onPress={() => setTerm(term === null ? '' : null)}
    >
      <Glyph name={term === null ? 'search' : 'close'} className="size-6" />
    </BarButton>
  );
  return (
    <Screen
      place={place}
      title={platform === 'web' ? strings.catalog : business.name}
      field={term === null ? undefined : <SearchField term={term} onChange={setTerm} onEnd={endSearch} />}
      actions={
        <>
          {typeof catalog === 'object' ? search : null}
          <CartButton />
        </>
      }
      footer={<ViewCartBar />}
    >
      <CatalogContent catalog={catalog} term={term ?? ''} />
    </Screen>
  );
}
