'use client';

import dynamic from 'next/dynamic';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNow, useTranslations } from 'use-intl';
import { FieldGroup } from '@/components/form/field-group';
import { FormRows } from '@/components/form/form-rows';
import { useImportProducts } from '@/lib/catalog/ui/use-import-products';
import { usePickProducts } from '@/lib/catalog/ui/use-pick-products';
import { useProducts } from '@/lib/catalog/ui/use-products';
import type { MessageKind } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';
import type { NumberFacts } from '@/lib/preflight/rules/facts';
import { runPreflight } from '@/lib/preflight/rules/run-preflight';
import type { PointPages } from '@/lib/preflight/ui/point-action';
import { useNumberFacts } from '@/lib/preflight/ui/use-number-facts';
import type { Product } from '@/lib/values/product';
import { ComposerNotices } from './composer-notices';
import { FurtherDraftsNotice } from './further-drafts-notice';
import { KindTabs } from './kind-tabs';
import { PreviewPane } from './preview-pane';
import { PreviewPeek } from './preview-sheet';
import { RecipientField } from './recipient-field';
import { SendBar } from './send-bar';
import type { SendAction } from './send-action';
import { SentMessage } from './sent-message';
import type { ShareActions } from './share-actions';
import { type ComposerDraft, useComposer } from './use-composer';
import { useDraftFacts } from './use-draft-facts';
import { type FurtherDraftActions, useFurtherDrafts } from './use-further-drafts';
import { usePointActions } from './use-point-actions';
import { useSendQuestion } from './use-send-question';
import { useSharedDraft } from './use-shared-draft';
import { isWindowClosed } from './window-label';

/** Loaded with the first doubt. */
const SendQuestion = dynamic(() =>
  import('@/lib/preflight/ui/send-question').then((loaded) => loaded.SendQuestion),
);

export type ComposerProps = {
  draft: ComposerDraft;
  kinds: readonly { kind: MessageKind; name: string }[];
  business: {
    name: string;
    digits: string;
    picture: string | null;
    catalogId: string;
    requestUrl: string;
    phoneNumberId: string;
    /** The number as it is written, where the desk has several and one must see which sends. */
    shownNumber: string | null;
  };
  /** The first product of the catalog that can be sent; null when there is none. */
  firstProduct: Product | null;
  /** Whether the number sends nothing for now: what is sent waits. */
  numberIsHeld: boolean;
  /** What the verdict followed from when the page was opened. */
  numberFacts: NumberFacts;
  pages: PointPages;
  send: SendAction;
  sendAnother: (draftId: string) => Promise<string | null>;
  furtherDrafts: FurtherDraftActions;
  share: ShareActions;
  /** Has the number's catalog read as soon as may be; the verdict follows by itself. */
  readCatalog: () => void;
  /** Told when the draft becomes another kind of message. */
  onKindChange: (kind: MessageKind) => void;
};

/** A message being written: the form, what the customer will see of it, and what would happen if it were sent. */
export function Composer(props: ComposerProps) {
  const { draft, kinds, business, firstProduct, numberIsHeld, pages, ...actions } = props;
  const t = useTranslations('compose');
  const composer = useComposer(draft, actions);
  const { kind, recipient, fields } = useWatch({ control: composer.form.control }) as Required<ComposerDraft>;
  const said = useMemo(() => ({ kind, fields }), [kind, fields]);
  const facts = useDraftFacts(said, {
    catalogId: business.catalogId,
    businessPhoneDigits: business.digits,
  });
  const products = useProducts(facts?.retailerIds ?? [], business.catalogId);
  const { pickProducts, picker } = usePickProducts(business.catalogId);
  const { importProducts, importer } = useImportProducts(business.catalogId);
  const further = useFurtherDrafts(draft.draftId, composer.flush, actions.furtherDrafts);
  const shared = useSharedDraft(draft.draftId, composer.flush, props.share);
  const [attempted, setAttempted] = useState(false);
  const [previewIsOpen, setPreviewIsOpen] = useState(false);
  const closePreview = useCallback(() => setPreviewIsOpen(false), []);
  const formElement = useRef<HTMLDivElement>(null);
  const now = useNow({ updateInterval: 30_000 });
  const { Form } = kindUi(kind);

  const closed = recipient !== null && isWindowClosed(recipient.window, now);
  const number = useNumberFacts(business.phoneNumberId, facts?.retailerIds ?? [], props.numberFacts);
  const window = recipient?.window ?? null;
  const preflight = facts && runPreflight({ draft: facts.outline, window, number, now });
  const question = useSendQuestion(preflight?.points ?? [], [kind, fields, recipient]);
  const problems = facts?.problems ?? [];
  const shownProblems = attempted
    ? problems
    : problems.filter(({ code }) => code !== 'required' && code !== 'section_title_required');

  function showProblem() {
    setAttempted(true);
    // The marks are drawn first; then the first of them gets the focus.
    requestAnimationFrame(() => {
      formElement.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-problem]')
        ?.focus();
    });
  }

  function send() {
    if (composer.form.formState.isSubmitting || composer.messageId !== null) return;
    void composer.form.handleSubmit(() => composer.send(recipient?.window.state === 'unknown'))();
  }

  function trySend() {
    const gravest = preflight?.points[0]?.tone;
    if (composer.messageId !== null || gravest === 'red') return;
    if (gravest === 'todo') showProblem();
    else if (question.ask()) send();
  }

  const { onAction, putBack } = usePointActions({
    ...{ composer, pickProducts, showProblem, readCatalog: props.readCatalog },
    values: { kind, recipient, fields },
  });

  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_408px]">
      <section ref={formElement} aria-label={t('title')} className="flex min-h-0 min-w-0 flex-col">
        <KindTabs kind={kind} kinds={kinds} onChange={(next) => void composer.changeKind(next)} />
        <div className="min-h-0 flex-1 overflow-y-auto">
          <ComposerNotices {...{ composer, recipient, numberIsHeld, isWindowClosed: closed }} />
          <FurtherDraftsNotice further={further} />
          <FormRows className="-mb-2 pb-0!">
            {business.shownNumber && (
              <FieldGroup label={t('sender')}>
                <p className="truncate py-1.5">
                  <bdi className="font-medium">{business.name}</bdi>{' '}
                  <bdi className="text-ink-3 tabular-nums">{business.shownNumber}</bdi>
                </p>
              </FieldGroup>
            )}
            <RecipientField
              phoneNumberId={business.phoneNumberId}
              recipient={recipient}
              error={attempted && !recipient ? t('recipientProblem.required') : null}
              onChange={(next) => composer.change({ recipient: next })}
            />
          </FormRows>
          <Form
            draft={fields}
            onChange={(next) => composer.change({ fields: next })}
            problems={shownProblems}
            products={products}
            firstProduct={firstProduct}
            pickProducts={pickProducts}
            importProducts={importProducts}
            openFurther={further.open}
          />
        </div>
        <PreviewPeek isOpen={previewIsOpen} onOpen={() => setPreviewIsOpen(true)} />
        <SendBar
          verdict={preflight && { preflight, pages, onAction, putBack }}
          isBlocked={preflight?.points[0]?.tone === 'red'}
          recipientName={recipient?.name ?? null}
          saveState={composer.saveState}
          pending={composer.form.formState.isSubmitting}
          sent={
            composer.messageId && (
              <SentMessage
                messageId={composer.messageId}
                numberIsHeld={numberIsHeld}
                onAnother={() => void composer.sendAnother()}
              />
            )
          }
          onSend={trySend}
        />
      </section>
      <PreviewPane
        said={useDeferredValue(said)}
        products={products}
        business={business}
        commerce={number.commerce}
        isText={facts?.outline.isText ?? false}
        recipient={recipient}
        share={shared}
        isOpen={previewIsOpen}
        onClose={closePreview}
      />
      {picker}
      {importer}
      {question.isAsked && (
        <SendQuestion
          points={question.doubts}
          onClose={question.close}
          onAnyway={() => {
            question.accept();
            send();
          }}
        />
      )}
    </div>
  );
}
