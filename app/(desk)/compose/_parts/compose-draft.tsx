'use client';

import { useHeldNumbers } from '@/app/(desk)/_parts/use-held-numbers';
import type { HeldNumber } from '@/lib/accounts/list-held-numbers';
import { Composer, type ComposerProps } from '@/lib/drafts/ui/composer';
import type { SendAction } from '@/lib/drafts/ui/send-action';
import { sendAnotherAction, sendDraftAction } from '../actions';
import { sendFailure } from './send-failure';

type ComposeDraftProps = Omit<ComposerProps, 'numberIsHeld' | 'send' | 'sendAnother'> & {
  phoneNumberId: string;
  heldNumbers: readonly HeldNumber[];
};

/** The composer with the Server Actions it sends through, told whether its number is held. */
export function ComposeDraft({ phoneNumberId, heldNumbers, ...props }: ComposeDraftProps) {
  const held = useHeldNumbers(heldNumbers);
  const numberIsHeld = held.some((number) => number.phoneNumberId === phoneNumberId);
  return <Composer {...props} numberIsHeld={numberIsHeld} send={send} sendAnother={sendAnother} />;
}

const send: SendAction = async (input) => {
  const answer = await sendDraftAction(input);
  return answer.ok ? answer : { ok: false, error: sendFailure(answer.error) };
};

async function sendAnother(draftId: string): Promise<string | null> {
  const answer = await sendAnotherAction({ draftId });
  return answer.ok ? answer.value.submissionId : null;
}
