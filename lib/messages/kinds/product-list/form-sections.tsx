'use client';

import { Plus } from 'lucide-react';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLocale } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { useProblemAt } from '@/lib/messages/parts/use-problem-at';
import { FormNote } from './form-note';
import { FormSection } from './form-section';
import { FormStepButtons } from './form-step-buttons';
import { FormTools } from './form-tools';
import { productsMax, sectionsMax } from './limits';
import type { ProductListDraft } from './schema';
import { countProducts } from './section-changes';
import en from './strings.en.json';
import fr from './strings.fr.json';
import { useDragPlace } from './use-drag-place';
import type { DraftHistory } from './use-draft-history';
import { useFormKeys } from './use-form-keys';
import { useProductList } from './use-product-list';

export type FormSectionsProps = Pick<
  KindFormProps<ProductListDraft>,
  'problems' | 'products' | 'pickProducts' | 'importProducts' | 'openFurther'
> & { sections: ProductListDraft['sections']; history: DraftHistory };

/** The products of the message, section by section, and what adds to them. Not drawn again while a text is typed. */
export const FormSections = memo(function FormSections(props: FormSectionsProps) {
  const { sections } = props;
  const t = useKindText({ en, fr });
  const problemAt = useProblemAt(props.problems);
  const list = useProductList(props, props.history);
  const drag = useDragPlace();
  useFormKeys({
    onUndo: list.undo,
    onRedo: list.redo,
    onPasteList: (text) => void list.importProducts('list', text),
  });
  return (
    <I18nProvider locale={useLocale()}>
      <div ref={list.root} tabIndex={-1} className="@container border-line border-t outline-none">
        <ProductsBar sections={sections} onAdd={() => void list.add()}>
          <FormStepButtons history={props.history} list={list} />
        </ProductsBar>
        <FormTools {...{ ...props, list }} />
        <FormNote error={problemAt('sections')} />
        {sections.map((section, index) => (
          <FormSection
            // biome-ignore lint/suspicious/noArrayIndexKey: a section is known by its place alone.
            key={index}
            {...{ index, section, sections, list, drag, problemAt }}
            products={props.products}
          />
        ))}
        <div className="flex flex-wrap items-center gap-x-1 px-1 py-1 md:ps-0">
          <Button
            variant="quiet"
            size="small"
            data-add-section=""
            className="text-accent-ink! disabled:border-transparent! disabled:bg-transparent! disabled:text-ink-3!"
            disabled={sections.length >= sectionsMax}
            onClick={list.addSection}
          >
            <Plus aria-hidden />
            {t('fields.sections.add')}
          </Button>
          <Button variant="quiet" size="small" onClick={() => void list.importProducts('list')}>
            {t('import.list')}
          </Button>
          <Button
            variant="quiet"
            size="small"
            className="disabled:border-transparent! disabled:bg-transparent!"
            disabled={sections.length >= sectionsMax || countProducts(sections) >= productsMax}
            onClick={() => void list.importProducts('set')}
          >
            {t('import.set')}
          </Button>
          {sections.length >= sectionsMax && (
            <span className="text-ink-3 text-meta">{t('list.sectionsFull', { max: sectionsMax })}</span>
          )}
        </div>
        <span role="status" className="sr-only">
          {list.announcement}
        </span>
      </div>
    </I18nProvider>
  );
});

type ProductsBarProps = {
  sections: ProductListDraft['sections'];
  onAdd: () => void;
  /** Stands before the button that adds. */
  children: ReactNode;
};

function ProductsBar({ sections, onAdd, children }: ProductsBarProps) {
  const t = useKindText({ en, fr });
  const products = countProducts(sections);
  const isFull = products >= productsMax;
  useSlashKey(onAdd);
  return (
    <div className="flex min-h-10 items-center gap-x-2 border-line border-b ps-5 pe-2.5 max-md:ps-4 max-md:pe-1">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 py-2">
        <h2 className="font-semibold text-body">{t('fields.sections.label')}</h2>
        <p className="text-ink-2 text-ui tabular-nums">
          {t('list.count', { products, productsMax, sections: sections.length, sectionsMax })}
        </p>
        {isFull && <p className="text-ink-2 text-meta">{t('list.full', { max: productsMax })}</p>}
      </div>
      {children}
      <Button
        variant="quiet"
        size="small"
        className="text-accent-ink! disabled:border-transparent! disabled:bg-transparent! disabled:text-ink-3!"
        disabled={isFull}
        aria-keyshortcuts="/"
        aria-label={t('fields.productRetailerIds.add')}
        onClick={onAdd}
      >
        <Plus aria-hidden />
        {t('list.add')}
        <Kbd className="max-md:hidden">/</Kbd>
      </Button>
    </div>
  );
}

/** `/` adds products from wherever nothing is being written. */
function useSlashKey(onPress: () => void): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  }, [onPress]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]'))
        return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
