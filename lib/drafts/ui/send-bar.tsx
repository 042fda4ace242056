'use client';

import { CircleAlert, CircleCheck, CornerDownLeft, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { SaveState } from './draft-saver';
import type { SendVerdict } from './send-verdict';

type SendBarProps = {
  verdict: SendVerdict;
  recipientName: string | null;
  saveState: SaveState;
  pending: boolean;
  /** What became of the message, in place of the verdict once it was sent. */
  sent: ReactNode | null;
  onSend: () => void;
  onShowProblem: () => void;
};

const icons = {
  ready: <CircleCheck className="text-green" aria-hidden />,
  note: <Info className="text-ink-3" aria-hidden />,
  warn: <TriangleAlert className="text-amber" aria-hidden />,
  blocked: <CircleAlert className="text-red" aria-hidden />,
} as const;

/** One line that says what would happen, and the button that makes it happen. */
export function SendBar({
  verdict,
  recipientName,
  saveState,
  pending,
  sent,
  onSend,
  onShowProblem,
}: SendBarProps) {
  const t = useTranslations('compose');
  useSendShortcut(onSend);
  return (
    <footer className="flex min-h-14 flex-none flex-wrap items-center gap-x-3 gap-y-2 border-line-strong border-t bg-surface px-5 py-2 max-md:px-4">
      {sent ?? (
        <>
          <span className="flex min-w-0 flex-1 items-center gap-2.5" role="status">
            {icons[verdict.tone]}
            <span className="min-w-0">
              <span className="font-medium">{verdict.sentence}</span>
              {verdict.tone === 'note' && (
                <button
                  type="button"
                  onClick={onShowProblem}
                  className="ms-2 rounded-thumb font-medium text-accent-ink hover:underline"
                >
                  {t('verdict.show')}
                </button>
              )}
            </span>
          </span>
          <SaveNote state={saveState} />
          <Button
            variant="primary"
            pending={pending}
            disabled={verdict.tone === 'blocked'}
            onClick={onSend}
            className="max-md:w-full"
          >
            <bdi className="max-w-64 truncate">
              {recipientName ? t('sendTo', { name: recipientName }) : t('send')}
            </bdi>
            <Kbd className="max-md:hidden">
              Ctrl <CornerDownLeft aria-hidden />
            </Kbd>
          </Button>
        </>
      )}
    </footer>
  );
}

function SaveNote({ state }: { state: SaveState }) {
  const t = useTranslations('compose');
  const words = {
    saved: t('saved'),
    waiting: t('saving'),
    saving: t('saving'),
    failed: t('notSaved'),
    conflict: null,
  }[state];
  if (!words) return null;
  return (
    <span className={state === 'failed' ? 'text-amber text-meta' : 'text-ink-3 text-meta max-md:sr-only'}>
      {words}
    </span>
  );
}

/** Ctrl or ⌘ with Enter sends from anywhere on the page. */
function useSendShortcut(onSend: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      onSend();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onSend]);
}
