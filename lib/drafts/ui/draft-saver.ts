import type { SaveDraftInput } from '@/lib/drafts/schema';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';
export type DraftContent = Pick<SaveDraftInput, 'kind' | 'recipient' | 'fields'>;
/** Where the stored draft stands. Sending names both, so that what is sent is what was seen. */
export type DraftStand = { version: number; submissionId: string };

export type DraftSaver = {
  /** Saves `content` a second after the last call. */
  schedule: (content: DraftContent) => void;
  /** Saves at once what waits. @returns where the draft stands, or null when it could not be saved. */
  flush: () => Promise<DraftStand | null>;
  /** Takes over a submission the server renewed by another way than a save. */
  adopt: (submissionId: string) => void;
};

type SaverOptions = {
  stand: DraftStand;
  put: (content: DraftContent, version: number) => Promise<DraftStand | 'failed' | 'conflict'>;
  onState: (state: SaveState) => void;
  /** The edit was one after the message was settled: from here on it is a message of its own. */
  onRenewed: () => void;
};

const saveAfterMs = 1000;
const retryAfterMs = 5000;

/** Keeps a draft saved while it is written. One save runs at a time; what changed meanwhile is saved after it. */
export function createDraftSaver({ stand, put, onState, onRenewed }: SaverOptions): DraftSaver {
  let current = stand;
  let waiting: DraftContent | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): Promise<void> {
    clearTimeout(timer);
    running ??= saveWaiting().finally(() => {
      running = null;
    });
    return running;
  }

  async function saveWaiting(): Promise<void> {
    while (waiting) {
      const content: DraftContent = waiting;
      waiting = null;
      onState('saving');
      const answer = await put(content, current.version);
      if (answer === 'failed' || answer === 'conflict') {
        waiting ??= content;
        onState(answer);
        if (answer === 'failed') timer = setTimeout(() => void run(), retryAfterMs);
        return;
      }
      const renewed = answer.submissionId !== current.submissionId;
      current = answer;
      if (renewed) onRenewed();
    }
    onState('saved');
  }

  return {
    schedule(content) {
      waiting = content;
      onState('waiting');
      clearTimeout(timer);
      timer = setTimeout(() => void run(), saveAfterMs);
    },
    async flush() {
      await running;
      if (waiting) await run();
      return waiting ? null : current;
    },
    adopt(submissionId) {
      current = { ...current, submissionId };
    },
  };
}

/** Puts a draft to the desk. It is under way even while the page is being left. */
export async function putDraft(
  draftId: string,
  content: DraftContent,
  version: number,
): Promise<DraftStand | 'failed' | 'conflict'> {
  try {
    const answer = await fetch(`/api/desk/drafts/${draftId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...content, version }),
      keepalive: true,
    });
    if (answer.status === 409) return 'conflict';
    return answer.ok ? ((await answer.json()) as DraftStand) : 'failed';
  } catch {
    return 'failed';
  }
}
