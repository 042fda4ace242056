'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useHeldNumbers } from '@/app/(desk)/_parts/use-held-numbers';
import { PageBar } from '@/components/layout/page-bar';
import { PageMain } from '@/components/layout/page-main';
import { showToast } from '@/components/ui/toast';
import type { HeldNumber } from '@/lib/accounts/list-held-numbers';
import { Composer, type ComposerProps } from '@/lib/drafts/ui/composer';
import type { SendAction } from '@/lib/drafts/ui/send-action';
import type { FurtherDraftActions } from '@/lib/drafts/ui/use-further-drafts';
import { requestSyncAction } from '@/app/(desk)/catalog/sync-action';
import { discardDraftAction, sendAnotherAction, sendDraftAction, splitDraftAction } from '../actions';
import { sendFailure } from './send-failure';
import { shareActions } from '@/app/(desk)/_parts/share-actions';

type ComposeDraftProps = Omit<
  ComposerProps,
  'numberIsHeld' | 'send' | 'sendAnother' | 'furtherDrafts' | 'share' | 'readCatalog' | 'onKindChange'
> & {
  phoneNumberId: string;
  heldNumbers: readonly HeldNumber[];
};

/** The composer under its title, with the Server Actions it sends through, told whether its number is held. */
export function ComposeDraft({ phoneNumberId, heldNumbers, ...props }: ComposeDraftProps) {
  const t = useTranslations('compose');
  const [kind, setKind] = useState(props.draft.kind);
  const held = useHeldNumbers(heldNumbers);
  const numberIsHeld = held.some((number) => number.phoneNumberId === phoneNumberId);
  const preflight = useTranslations('preflight');
  const title = props.kinds.find((known) => known.kind === kind)?.name ?? '';

  async function readCatalog() {
    const { catalogId } = props.business;
    const asked = await requestSyncAction({ catalogId }).catch(() => null);
    if (!asked?.ok) showToast({ tone: 'bad', text: preflight('notRead') });
  }
  return (
    <>
      <PageBar title={title} crumbs={[{ label: t('title'), href: '/compose' }]} />
      <PageMain scrolls={false}>
        <Composer
          {...props}
          numberIsHeld={numberIsHeld}
          send={send}
          sendAnother={sendAnother}
          furtherDrafts={furtherDrafts}
          share={shareActions}
          readCatalog={() => void readCatalog()}
          onKindChange={setKind}
        />
      </PageMain>
    </>
  );
}

const send: SendAction = async (input) => {
  const answer = await sendDraftAction(input);
  return answer.ok ? answer : { ok: false, error: sendFailure(answer.error) };
};

async function sendAnother(draftId: string): Promise<string | null> {
  const answer = await sendAnotherAction({ draftId });
  return answer.ok ? answer.value.submissionId : null;
}

const furtherDrafts: FurtherDraftActions = {
  open: async (draftId, further) => {
    const answer = await splitDraftAction({ draftId, further });
    return answer.ok ? answer.value.draftIds : null;
  },
  discard: async (draftId) => (await discardDraftAction({ draftId })).ok,
};
