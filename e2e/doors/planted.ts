import { randomUUID } from 'node:crypto';
import { actionCaller, pathOf } from './people';
import type { DeskClient } from './desk-client';

export type Planted = { text: string; draftId: string; messageId: string };

type OpenedDraft = { value: { draftId: string } };
type SavedDraft = { version: number; submissionId: string };

/** A draft of `owner` that only they may see, and a message of theirs that was sent, both holding the same odd text. */
export async function plant(owner: DeskClient): Promise<Planted> {
  const text = `planted ${randomUUID()}`;
  const { draftId } = await openDraft(owner);
  await saveDraft(owner, draftId, text);
  const sent = await openDraft(owner);
  const saved = await saveDraft(owner, sent.draftId, text);
  const answer = await actionCaller(owner)('sendDraftAction', [
    {
      draftId: sent.draftId,
      version: saved.version,
      submissionId: saved.submissionId,
      windowUnknownAccepted: true,
    },
  ]);
  if (answer.code !== 'ok') throw new Error(`Sending answered ${answer.code}.`);
  const { messageId } = (answer.answer as { value: { messageId: string } }).value;
  return { text, draftId, messageId };
}

async function openDraft(owner: DeskClient): Promise<{ draftId: string }> {
  const opened = await actionCaller(owner)('openDraftAction', [{ kind: 'catalog_link' }]);
  if (opened.code !== 'ok') throw new Error(`Opening a draft answered ${opened.code}.`);
  return (opened.answer as OpenedDraft).value;
}

/** What the composer writes a second after the last change. */
export function draftBody(text: string, version = 1) {
  return JSON.stringify({
    version,
    kind: 'catalog_link',
    recipient: { type: 'number', country: 'US', input: '(650) 555-1234' },
    fields: { body: text, previewUrl: true },
  });
}

async function saveDraft(owner: DeskClient, draftId: string, text: string): Promise<SavedDraft> {
  const { status, text: answer } = await owner.call(pathOf('/api/desk/drafts/[draftId]', { draftId }), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: draftBody(text),
  });
  if (status !== 200) throw new Error(`Saving a draft answered ${status}.`);
  return JSON.parse(answer) as SavedDraft;
}
