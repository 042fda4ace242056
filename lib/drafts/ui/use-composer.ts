'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownRecipient } from '@/lib/drafts/schema';
import type { LostPart } from '@/lib/messages/convert-draft';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import { createDraftSaver, type DraftSaver, type DraftStand, putDraft, type SaveState } from './draft-saver';
import type { SendAction, SendFailure } from './send-action';

export type ComposerValues = { kind: MessageKind; recipient: ShownRecipient | null; fields: MessageDraft };

/** A draft as the page hands it to the composer. */
export type ComposerDraft = ComposerValues & {
  draftId: string;
  version: number;
  submissionId: string;
  /** The message this draft was last sent as, until it is edited. */
  messageId: string | null;
};

export type Composer = ReturnType<typeof useComposer>;

type ComposerActions = {
  send: SendAction;
  sendAnother: (draftId: string) => Promise<string | null>;
  onKindChange: (kind: MessageKind) => void;
};

/**
 * The state of a draft being written: its values, that they are saved, and what became of sending it. What a change does
 * not touch stays the same object, so that nothing is drawn again for it.
 */
export function useComposer(draft: ComposerDraft, actions: ComposerActions) {
  const queryClient = useQueryClient();
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [messageId, setMessageId] = useState(draft.messageId);
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const [lost, setLost] = useState<LostPart[]>([]);
  const [isSending, setSending] = useState(false);
  const { kind, recipient, fields } = draft;
  const [values, setValues] = useState<ComposerValues>({ kind, recipient, fields });
  const latest = useRef(values);
  const saver = useSaver(draft, setSaveState, setMessageId);

  /** Every change goes through here: into the form, to the preview, and to the store a second later. */
  const change = useCallback(
    (next: Partial<ComposerValues>) => {
      latest.current = { ...latest.current, ...next };
      const said = latest.current;
      setValues(said);
      setFailure(null);
      saver().schedule({
        kind: said.kind,
        recipient: said.recipient?.recipient ?? null,
        fields: said.fields,
      });
    },
    [saver],
  );

  const changeFields = useCallback(
    (next: MessageDraft | ((latest: MessageDraft) => MessageDraft)) =>
      change({ fields: typeof next === 'function' ? next(latest.current.fields) : next }),
    [change],
  );

  const { onKindChange } = actions;
  const changeKind = useCallback(
    async (next: MessageKind) => {
      const { convertDraft } = await import('@/lib/messages/convert-draft');
      const said = latest.current;
      const converted = convertDraft(said.kind, said.fields, next);
      setLost(converted.lost);
      change({ kind: next, fields: converted.draft });
      onKindChange(next);
    },
    [change, onKindChange],
  );

  async function send(windowUnknownAccepted: boolean) {
    setFailure(null);
    setSending(true);
    const stand = await saver().flush();
    if (stand) await sendStand(stand, windowUnknownAccepted);
    setSending(false);
  }

  async function sendStand(stand: DraftStand, windowUnknownAccepted: boolean) {
    try {
      const answer = await actions.send({ draftId: draft.draftId, ...stand, windowUnknownAccepted });
      if (answer.ok) setMessageId(answer.value.messageId);
      else setFailure(answer.error);
    } catch {
      setFailure({ code: 'unreachable' });
    }
    await queryClient.invalidateQueries({ queryKey: ['messages'] });
  }

  async function sendAnother() {
    const submissionId = await actions.sendAnother(draft.draftId).catch(() => null);
    if (submissionId === null) return;
    saver().adopt(submissionId);
    setMessageId(null);
  }

  /** Saves what waits. @returns whether the store holds what is seen. */
  const flush = useCallback(async () => (await saver().flush()) !== null, [saver]);

  const progress = { saveState, messageId, failure, lost, isSending };
  /** The values by now: those that are drawn may be a moment behind the typing. */
  const read = () => latest.current;
  return { values, read, ...progress, change, changeFields, changeKind, send, sendAnother, flush };
}

/** One saver per mounted composer; what waits is put away when the page is hidden or left. */
function useSaver(
  draft: ComposerDraft,
  onState: (state: SaveState) => void,
  onMessage: (messageId: null) => void,
): () => DraftSaver {
  const saver = useRef<DraftSaver | null>(null);
  const { draftId, version, submissionId } = draft;
  const current = useCallback(() => {
    saver.current ??= createDraftSaver({
      stand: { version, submissionId },
      put: (content, seen) => putDraft(draftId, content, seen),
      onState,
      onRenewed: () => onMessage(null),
    });
    return saver.current;
  }, [draftId, version, submissionId, onState, onMessage]);
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'hidden') void saver.current?.flush();
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      void saver.current?.flush();
    };
  }, []);
  return current;
}
