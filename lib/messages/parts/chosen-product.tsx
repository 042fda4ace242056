'use client';

import { useLocale } from 'use-intl';
import { FieldGroup } from '@/components/form/field-group';
import { Button } from '@/components/ui/button';
import { fieldBoxClass } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import type { PickProductsOptions, ResolvedProduct, ResolvedProducts } from '@/lib/messages/definition-ui';
import { formatPrice } from '@/lib/values/price-format';
import type { Product } from '@/lib/values/product';

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

function ProductLine({ product, retailerId }: { product: ResolvedProduct; retailerId: string }) {
  const locale = useLocale();
  if (product === 'loading') return <Skeleton className="h-9 w-48" />;
  if (product === 'missing') return <bdi className="text-amber">{retailerId}</bdi>;
  const price = product.salePrice ?? product.price;
  return (
    <span className="flex min-w-0 items-center gap-3">
      {product.pictureId && (
        <img
          src={`/api/pictures/${product.pictureId}`}
          alt=""
          className="size-9 flex-none rounded-thumb object-cover"
        />
      )}
      <span className="min-w-0">
        <bdi className="block truncate font-medium">{product.name}</bdi>
        <span className="block truncate text-ink-3 text-meta tabular-nums">
          <bdi>{retailerId}</bdi>
          {price && <bdi>{` · ${formatPrice(price, locale)}`}</bdi>}
        </span>
      </span>
    </span>
  );
}
