'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ShownRecipient } from '@/lib/drafts/schema';
import type { LostPart } from '@/lib/messages/convert-draft';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import { createDraftSaver, type DraftSaver, putDraft, type SaveState } from './draft-saver';
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

/** The state of a draft being written: its values, that they are saved, and what became of sending it. */
export function useComposer(draft: ComposerDraft, actions: ComposerActions) {
  const queryClient = useQueryClient();
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [messageId, setMessageId] = useState(draft.messageId);
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const [lost, setLost] = useState<LostPart[]>([]);
  const form = useForm<ComposerValues>({
    defaultValues: { kind: draft.kind, recipient: draft.recipient, fields: draft.fields },
  });
  const saver = useSaver(draft, setSaveState, () => setMessageId(null));

  /** Every change goes through here: into the form, to the preview, and to the store a second later. */
  function change(next: Partial<ComposerValues>) {
    const values = { ...form.getValues(), ...next };
    for (const name of Object.keys(next) as (keyof ComposerValues)[]) {
      form.setValue(name, values[name], { shouldDirty: true });
    }
    setFailure(null);
    saver().schedule({
      kind: values.kind,
      recipient: values.recipient?.recipient ?? null,
      fields: values.fields,
    });
  }

  async function changeKind(kind: MessageKind) {
    const { convertDraft } = await import('@/lib/messages/convert-draft');
    const values = form.getValues();
    const converted = convertDraft(values.kind, values.fields, kind);
    setLost(converted.lost);
    change({ kind, fields: converted.draft });
    actions.onKindChange(kind);
  }

  async function send(windowUnknownAccepted: boolean) {
    setFailure(null);
    const stand = await saver().flush();
    if (!stand) return;
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

  return { form, saveState, messageId, failure, lost, change, changeKind, send, sendAnother, flush };
}

/** One saver per mounted composer; what waits is put away when the page is hidden or left. */
function useSaver(
  draft: ComposerDraft,
  onState: (state: SaveState) => void,
  onRenewed: () => void,
): () => DraftSaver {
  const saver = useRef<DraftSaver | null>(null);
  const { draftId, version, submissionId } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a saver begins where the draft stood when it was opened
  const current = useCallback((): DraftSaver => {
    saver.current ??= createDraftSaver({
      stand: { version, submissionId },
      put: (content, seen) => putDraft(draftId, content, seen),
      onState,
      onRenewed,
    });
    return saver.current;
  }, []);
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
