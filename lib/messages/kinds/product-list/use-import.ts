'use client';

import { showToast } from '@/components/ui/toast';
import type { ImportProductsOptions, KindFormProps, ProductImport } from '@/lib/messages/definition-ui';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { productsMax } from './limits';
import { numberHeaders, placeProducts } from './place-products';
import type { ProductListDraft } from './schema';
import { countProducts } from './section-changes';
import en from './strings.en.json';
import fr from './strings.fr.json';

type ImportTools = {
  props: Pick<KindFormProps<ProductListDraft>, 'importProducts' | 'openFurther'>;
  read: () => ProductListDraft;
  gesture: (draft: ProductListDraft, said: string) => void;
  sectionName: (section: number) => string;
};

/**
 * Takes products from a pasted list or a set. What one message has no room for becomes further drafts, which are there
 * before this one is changed: nothing chosen is lost.
 */
export function useImport({ props, read, gesture, sectionName }: ImportTools) {
  const t = useKindText({ en, fr });

  async function place(chosen: ProductImport) {
    const draft = read();
    const [first = [], ...further] = placeProducts(draft.sections, chosen);
    const [header = '', ...headers] = numberHeaders(draft.header, further.length + 1);
    const others = further.map((sections, index) => ({ ...draft, header: headers[index] ?? '', sections }));
    if (others.length > 0 && !(await props.openFurther(others))) {
      const action = { label: t('import.retry'), onPress: () => void place(chosen) };
      return showToast({ tone: 'bad', text: t('import.failed'), action });
    }
    const count = countProducts(first) - countProducts(draft.sections);
    gesture({ ...read(), header, sections: first }, t('import.placed', { count }));
  }

  return async (from: ImportProductsOptions['from'], text?: string) => {
    const { sections } = read();
    const holdsAny = sections.some(
      (section) => section.title !== '' || section.productRetailerIds.length > 0,
    );
    const chosen = await props.importProducts({
      from,
      text,
      max: Math.max(0, productsMax - countProducts(sections)),
      sectionNames: holdsAny ? sections.map((_, section) => sectionName(section)) : [],
      chosenRetailerIds: sections.flatMap(({ productRetailerIds }) => productRetailerIds),
      plan: (asked) => placeProducts(read().sections, asked).map(countProducts),
    });
    if (chosen) await place(chosen);
  };
}
