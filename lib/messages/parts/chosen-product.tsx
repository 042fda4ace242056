'use client';

import { FieldGroup } from '@/components/form/field-group';
import { Button } from '@/components/ui/button';
import { fieldBoxClass } from '@/components/ui/field';
import type { PickProductsOptions, ResolvedProducts } from '@/lib/messages/definition-ui';
import type { Product } from '@/lib/values/product';
import { ProductLine } from './product-line';

type ChosenProductProps = {
  label: string;
  hint: string;
  chooseLabel: string;
  changeLabel: string;
  retailerId: string | null;
  products: ResolvedProducts;
  error: string | undefined;
  pickProducts: (options: PickProductsOptions) => Promise<Product[]>;
  onChoose: (retailerId: string) => void;
};

/** A field that holds one product: what was chosen, and the way to the picker. */
export function ChosenProduct(props: ChosenProductProps) {
  const { label, hint, chooseLabel, changeLabel, retailerId, products, error, pickProducts, onChoose } =
    props;
  async function choose() {
    const chosenRetailerIds = retailerId === null ? [] : [retailerId];
    const [product] = await pickProducts({ title: label, max: 1, chosenRetailerIds });
    if (product) onChoose(product.retailerId);
  }
  return (
    <FieldGroup label={label} description={hint} error={error}>
      <div
        data-invalid={error ? '' : undefined}
        className={`${fieldBoxClass(Boolean(error))} min-h-12 items-center gap-3 px-2.5 py-1`}
      >
        {retailerId !== null && (
          <ProductLine product={products.get(retailerId) ?? 'loading'} retailerId={retailerId} />
        )}
        <Button
          size="small"
          className={retailerId === null ? undefined : 'ms-auto'}
          aria-invalid={error ? true : undefined}
          onClick={() => void choose()}
        >
          {retailerId === null ? chooseLabel : changeLabel}
        </Button>
      </div>
    </FieldGroup>
  );
}
