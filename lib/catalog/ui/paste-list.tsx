'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { shoppingListCharactersMax } from '@/lib/catalog/shopping-list/shopping-list-schema';
import type { ImportProductsOptions, ProductImport } from '@/lib/messages/definition-ui';
import { fatesOf, groupsOf, type ProposedEntry } from './list-proposal';
import { ListReview } from './list-review';
import { ListWriting } from './list-writing';
import { useMatches } from './use-matches';

export type PasteListProps = ImportProductsOptions & {
  catalogId?: string;
  /** What was written before the dialog was last closed. */
  written: RefObject<string>;
  onClose: (chosen: ProductImport | null) => void;
};

/** A list is written or pasted, looked up, and what was found is looked over before it is added. */
export function PasteList(props: PasteListProps) {
  const { catalogId, written, chosenRetailerIds, plan, onClose } = props;
  const t = useTranslations('shoppingList');
  const [text, setText] = useState(props.text ?? written.current);
  const { proposal, setProposal, failure, isLooking, look } = useMatches(catalogId);
  const [place, setPlace] = useState<string | null>(null);
  const [given] = useState(props.text ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pasted on the page is looked up once.
  useEffect(() => {
    if (given !== '' && given.length <= shoppingListCharactersMax) void look(given);
  }, [given]);

  const entries = proposal?.entries ?? [];
  const where = place ?? (entries.some(({ heading }) => heading !== null) ? 'headings' : 'one');
  const fates = fatesOf(entries, chosenRetailerIds);
  const chosen = importOf(entries, fates, where);
  const counts = plan(chosen);
  const added = chosen.groups.reduce((sum, { retailerIds }) => sum + retailerIds.length, 0);

  function write(next: string) {
    written.current = next;
    setText(next);
  }
  function accept() {
    written.current = '';
    onClose(chosen);
  }
  return (
    <DialogModal
      title={t('title')}
      size="large"
      role="alertdialog"
      flush={proposal !== null}
      onOpenChange={(open) => !open && onClose(null)}
      footer={
        proposal ? (
          <>
            <Button onClick={() => setProposal(null)}>{t('edit')}</Button>
            <Button variant="primary" disabled={added === 0} onClick={accept}>
              {counts.length > 1 ? t('split', { count: counts.length }) : t('add', { count: added })}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => onClose(null)}>{t('cancel')}</Button>
            <Button
              variant="primary"
              pending={isLooking}
              disabled={text.trim() === '' || text.length > shoppingListCharactersMax}
              onClick={() => void look(text)}
            >
              {t('find')}
            </Button>
          </>
        )
      }
    >
      {proposal ? (
        <ListReview
          {...{ catalogId, proposal, fates, where, counts, chosenRetailerIds }}
          sectionNames={props.sectionNames}
          max={chosenRetailerIds.length + props.max}
          onWhere={setPlace}
          onChange={(next) => setProposal({ ...proposal, entries: next })}
        />
      ) : (
        <ListWriting {...{ text, failure, isLooking }} onChange={write} onSubmit={() => void look(text)} />
      )}
    </DialogModal>
  );
}

/** @param where `headings`, `one` new section, or the place of one that is there. */
function importOf(
  entries: readonly ProposedEntry[],
  fates: ReturnType<typeof fatesOf>,
  where: string,
): ProductImport {
  const into = Number(where);
  return {
    groups: groupsOf(entries, fates, where === 'headings'),
    into: Number.isInteger(into) ? into : null,
  };
}
