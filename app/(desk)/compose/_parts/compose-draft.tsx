'use client';

import { Composer, type ComposerProps } from '@/lib/drafts/ui/composer';
import type { SendAction } from '@/lib/drafts/ui/send-action';
import { sendAnotherAction, sendDraftAction } from '../actions';
import { sendFailure } from './send-failure';

type ComposeDraftProps = Omit<ComposerProps, 'send' | 'sendAnother'>;

/** The composer with the Server Actions it sends through. */
export function ComposeDraft(props: ComposeDraftProps) {
  return <Composer {...props} send={send} sendAnother={sendAnother} />;
}

const send: SendAction = async (input) => {
  const answer = await sendDraftAction(input);
  return answer.ok ? answer : { ok: false, error: sendFailure(answer.error) };
};

async function sendAnother(draftId: string): Promise<string | null> {
  const answer = await sendAnotherAction({ draftId });
  return answer.ok ? answer.value.submissionId : null;
}
