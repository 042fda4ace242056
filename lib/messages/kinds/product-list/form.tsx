'use client';

import { useMemo } from 'react';
import { FormRows } from '@/components/form/form-rows';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import { BodyField, LineField } from '@/lib/messages/parts/text-parts';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { useProblemAt } from '@/lib/messages/parts/use-problem-at';
import { FormSections } from './form-sections';
import { bodyMax, footerMax, headerMax } from './limits';
import type { ProductListDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';
import { type DraftHistory, useDraftHistory } from './use-draft-history';

/** The texts of a product list, and its products in sections. */
export function ProductListForm(props: KindFormProps<ProductListDraft>) {
  const { draft, problems } = props;
  const t = useKindText({ en, fr });
  const problemAt = useProblemAt(problems);
  const history = useDraftHistory(props);
  const write = useMemo(() => writersOf(history), [history]);
  return (
    <>
      <FormRows>
        <LineField
          label={t('fields.header.label')}
          placeholder={t('fields.header.placeholder')}
          value={draft.header}
          limit={headerMax}
          error={problemAt('header')}
          onChange={write.header}
        />
        <BodyField
          label={t('fields.body.label')}
          placeholder={t('fields.body.placeholder')}
          hint={t('fields.body.hint')}
          value={draft.body}
          limit={bodyMax}
          error={problemAt('body')}
          onChange={write.body}
        />
        <LineField
          label={t('fields.footer.label')}
          placeholder={t('fields.footer.placeholder')}
          value={draft.footer}
          limit={footerMax}
          error={problemAt('footer')}
          onChange={write.footer}
        />
      </FormRows>
      <FormSections
        sections={draft.sections}
        problems={problems}
        products={props.products}
        pickProducts={props.pickProducts}
        importProducts={props.importProducts}
        openFurther={props.openFurther}
        history={history}
      />
    </>
  );
}

/** What is typed in a text is one step, until something else is done. */
function writersOf({ read, write }: DraftHistory) {
  return {
    header: (header: string) => write({ ...read(), header }, { typing: 'header' }),
    body: (body: string) => write({ ...read(), body }, { typing: 'body' }),
    footer: (footer: string) => write({ ...read(), footer }, { typing: 'footer' }),
  };
}
