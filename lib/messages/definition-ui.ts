import type { ComponentType } from 'react';
import type { BubblePlace } from '@/components/whatsapp/chat/message-status';
import type { ProductState } from '@/components/whatsapp/product-state';
import type { Product } from '@/lib/values/product';
import type { FieldProblem } from './field-problem';

/** What is known of a product a draft names: `missing` when the catalog has no such item. */
export type ResolvedProduct = ProductState;

/**
 * By retailer id, those of one message in the catalog's order. A product not in the map has not been asked for yet:
 * draw it as loading.
 */
export type ResolvedProducts = ReadonlyMap<string, ResolvedProduct>;

/** How the picker opens. `max` is how many more products there is room for; 1 closes it with the first choice. */
export type PickProductsOptions = { title: string; max: number; chosenRetailerIds: readonly string[] };

/** Products that belong together, and what they are called: the heading of a list, or a set. */
export type ProductGroup = { title: string; retailerIds: readonly string[] };

/** What was chosen from a list or a set: groups as sections of their own, or all in the section `into`. */
export type ProductImport = { groups: readonly ProductGroup[]; into: number | null };

/** How products are taken from a pasted list, or from a set of the catalog. */
export type ImportProductsOptions = {
  from: 'list' | 'set';
  /** A list that is there already, to be looked up at once. */
  text?: string;
  /** Products this message has room for. */
  max: number;
  /** The sections that products may be added to. */
  sectionNames: readonly string[];
  chosenRetailerIds: readonly string[];
  /** @returns how many products each message would hold; the first is this one. */
  plan: (chosen: ProductImport) => number[];
};

/**
 * What a kind's form is given. Forms hold no state of the message: every change is a whole new draft, or is made from
 * the draft as it stands by then, which may be ahead of the one that was drawn.
 */
export type KindFormProps<Draft> = {
  draft: Draft;
  onChange: (next: Draft | ((latest: Draft) => Draft)) => void;
  /** What to say beside each field, by its path. */
  problems: readonly FieldProblem[];
  products: ResolvedProducts;
  /** The first product of the catalog that can be sent, for a field that must have one; null when there is none. */
  firstProduct: Product | null;
  /** Opens the product picker. @returns the products chosen, in the order of choosing; none when it was closed. */
  pickProducts: (options: PickProductsOptions) => Promise<Product[]>;
  /** Takes products from a list or a set. @returns null when it was closed. */
  importProducts: (options: ImportProductsOptions) => Promise<ProductImport | null>;
  /** Makes further drafts of this kind for the same recipient, and shows where they are. @returns whether it could. */
  openFurther: (drafts: readonly Draft[]) => Promise<boolean>;
};

/** What a kind's preview is given: it draws one bubble inside whatever chat it is put in. */
export type KindPreviewProps<Draft> = {
  draft: Draft;
  products: ResolvedProducts;
  business: { name: string; digits: string };
  place: BubblePlace;
  /** Empty parts show what could stand there: in the composer, never of what was sent. */
  isDraft: boolean;
  /** Said in the place of a product that the catalog does not hold. */
  missingNote: string;
};

/** What a kind shows of itself: its icon and miniature in the kind picker, its form, and the customer's view. */
export type KindUi<Draft> = {
  icon: ComponentType<{ size?: number }>;
  Miniature: ComponentType;
  Form: ComponentType<KindFormProps<Draft>>;
  Preview: ComponentType<KindPreviewProps<Draft>>;
};
