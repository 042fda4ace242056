'use client';

import { FormRows } from '@/components/form/form-rows';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import { ChosenProduct } from '@/lib/messages/parts/chosen-product';
import { BodyField, LineField } from '@/lib/messages/parts/text-parts';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { useProblemAt } from '@/lib/messages/parts/use-problem-at';
import { bodyMax, footerMax } from './limits';
import type { ProductDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** One product, with a word about it if wanted. */
export function ProductForm({
  draft,
  onChange,
  problems,
  products,
  pickProducts,
}: KindFormProps<ProductDraft>) {
  const t = useKindText({ en, fr });
  const problemAt = useProblemAt(problems);
  return (
    <FormRows>
      <ChosenProduct
        label={t('fields.productRetailerId.label')}
        hint={t('fields.productRetailerId.hint')}
        chooseLabel={t('fields.productRetailerId.choose')}
        changeLabel={t('fields.productRetailerId.change')}
        retailerId={draft.productRetailerId}
        products={products}
        error={problemAt('productRetailerId')}
        pickProducts={pickProducts}
        onChoose={(productRetailerId) => onChange((latest) => ({ ...latest, productRetailerId }))}
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
