'use client';

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
import type { Product } from '@/lib/values/product';
import { ComposerNotices } from './composer-notices';
import { FurtherDraftsNotice } from './further-drafts-notice';
import { KindTabs } from './kind-tabs';
import { PreviewPane } from './preview-pane';
import { PreviewPeek } from './preview-sheet';
import { RecipientField } from './recipient-field';
import { SendBar } from './send-bar';
import { sendVerdict } from './send-verdict';
import type { SendAction } from './send-action';
import { SentMessage } from './sent-message';
import { type ComposerDraft, useComposer } from './use-composer';
import { useDraftFacts } from './use-draft-facts';
import { type FurtherDraftActions, useFurtherDrafts } from './use-further-drafts';
import { isWindowClosed } from './window-label';

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
  send: SendAction;
  sendAnother: (draftId: string) => Promise<string | null>;
  furtherDrafts: FurtherDraftActions;
  /** Told when the draft becomes another kind of message. */
  onKindChange: (kind: MessageKind) => void;
};

/** A message being written: the form, what the customer will see of it, and what would happen if it were sent. */
export function Composer({ draft, kinds, business, firstProduct, numberIsHeld, ...actions }: ComposerProps) {
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
  const [attempted, setAttempted] = useState(false);
  const [previewIsOpen, setPreviewIsOpen] = useState(false);
  const closePreview = useCallback(() => setPreviewIsOpen(false), []);
  const formElement = useRef<HTMLDivElement>(null);
  const now = useNow({ updateInterval: 30_000 });
  const { Form } = kindUi(kind);

  const closed = recipient !== null && isWindowClosed(recipient.window, now);
  const missingProducts = [...products.values()].filter((product) => product === 'missing').length;
  const verdict = sendVerdict({ facts, recipient, isWindowClosed: closed, missingProducts }, (key, values) =>
    t(`verdict.${key}`, { count: values?.count ?? 0 }),
  );
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

  function trySend() {
    if (composer.form.formState.isSubmitting || composer.messageId !== null || verdict.tone === 'blocked')
      return;
    if (verdict.tone === 'note') showProblem();
    else void composer.form.handleSubmit(() => composer.send(recipient?.window.state === 'unknown'))();
  }

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
          verdict={verdict}
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
          onShowProblem={showProblem}
        />
      </section>
      <PreviewPane
        said={useDeferredValue(said)}
        products={products}
        business={business}
        recipient={recipient}
        requestBody={facts?.requestBody ?? null}
        isOpen={previewIsOpen}
        onClose={closePreview}
      />
      {picker}
      {importer}
    </div>
  );
}
