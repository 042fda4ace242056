'use client';

import { useEffect } from 'react';
import { FormRows } from '@/components/form/form-rows';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import { ChosenProduct } from '@/lib/messages/parts/chosen-product';
import { BodyField, LineField } from '@/lib/messages/parts/text-parts';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { useProblemAt } from '@/lib/messages/parts/use-problem-at';
import { bodyMax, footerMax } from './limits';
import type { CatalogMessageDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** The whole catalog behind one picture. The picture is chosen at once, because Meta refuses a message without; it can be changed. */
export function CatalogMessageForm(props: KindFormProps<CatalogMessageDraft>) {
  const { draft, onChange, problems, products, pickProducts, firstProduct } = props;
  const t = useKindText({ en, fr });
  const problemAt = useProblemAt(problems);
  const lacksPicture = draft.thumbnailProductRetailerId === null;
  useEffect(() => {
    if (lacksPicture && firstProduct)
      onChange((latest) => ({ ...latest, thumbnailProductRetailerId: firstProduct.retailerId }));
  }, [lacksPicture, firstProduct, onChange]);
  return (
    <FormRows>
      <ChosenProduct
        label={t('fields.thumbnailProductRetailerId.label')}
        hint={t('fields.thumbnailProductRetailerId.hint')}
        chooseLabel={t('fields.thumbnailProductRetailerId.choose')}
        changeLabel={t('fields.thumbnailProductRetailerId.change')}
        retailerId={draft.thumbnailProductRetailerId}
        products={products}
        error={problemAt('thumbnailProductRetailerId')}
        pickProducts={pickProducts}
        onChoose={(thumbnailProductRetailerId) =>
          onChange((latest) => ({ ...latest, thumbnailProductRetailerId }))
        }
      />
      <BodyField
        label={t('fields.body.label')}
        placeholder={t('fields.body.placeholder')}
        hint={t('fields.body.hint')}
        value={draft.body}
        limit={bodyMax}
        error={problemAt('body')}
        onChange={(body) => onChange((latest) => ({ ...latest, body }))}
      />
      <LineField
        label={t('fields.footer.label')}
        placeholder={t('fields.footer.placeholder')}
        value={draft.footer}
        limit={footerMax}
        error={problemAt('footer')}
        onChange={(footer) => onChange((latest) => ({ ...latest, footer }))}
      />
    </FormRows>
  );
}
