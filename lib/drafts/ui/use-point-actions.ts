'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PickProductsOptions } from '@/lib/messages/definition-ui';
import type { MessageDraft } from '@/lib/messages/registry';
import type { DraftAction } from '@/lib/preflight/ui/point-action';
import type { Product } from '@/lib/values/product';
import type { Mend } from './mend-draft';
import type { Composer, ComposerValues } from './use-composer';

type PointActionsOptions = {
  composer: Composer;
  values: ComposerValues;
  pickProducts: (options: PickProductsOptions) => Promise<Product[]>;
  showProblem: () => void;
  /** Has the catalog read as soon as may be. */
  readCatalog: () => void;
};

/** Before and after an action that took products out; `after` as JSON, to tell whether the draft still is that. */
type Removal = { before: MessageDraft; after: string; count: number };

/** Does what the verdict's points offer, and offers to take it back for as long as the draft is as it left it. */
export function usePointActions({ composer, values, pickProducts, ...options }: PointActionsOptions) {
  const t = useTranslations('preflight.actions');
  const [removal, setRemoval] = useState<Removal | null>(null);
  const { fields: shown } = values;

  async function mend(how: Mend) {
    const { mendDraft } = await import('./mend-draft');
    const { kind, fields } = composer.read();
    const mended = mendDraft(kind, fields, how);
    composer.change({ fields: mended.fields });
    setRemoval({ before: fields, after: JSON.stringify(mended.fields), count: mended.removedCount });
  }

  async function chooseProduct() {
    const [product] = await pickProducts({ title: t('chooseProduct'), max: 1, chosenRetailerIds: [] });
    if (product) await mend({ choose: product.retailerId });
  }

  function onAction(action: DraftAction) {
    switch (action.do) {
      case 'show':
        return options.showProblem();
      case 'sync':
        return options.readCatalog();
      case 'chooseRecipient':
        return composer.change({ recipient: null });
      case 'chooseProduct':
        return void chooseProduct();
      case 'keepOnce':
        return void mend('keep_once');
      default:
        return void mend({ remove: action.retailerIds });
    }
  }

  const isAsLeft = removal !== null && removal.count > 0 && JSON.stringify(shown) === removal.after;
  const putBack = isAsLeft
    ? { count: removal.count, onPress: () => composer.change({ fields: removal.before }) }
    : null;
  return { onAction, putBack };
}
