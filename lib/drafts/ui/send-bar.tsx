'use client';

import { CornerDownLeft } from 'lucide-react';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Skeleton } from '@/components/ui/skeleton';
import { VerdictLine } from '@/lib/preflight/ui/verdict-line';
import type { SaveState } from './draft-saver';

type SendBarProps = {
  /** Null until the rules are loaded. */
  verdict: Omit<ComponentProps<typeof VerdictLine>, 'isOpen' | 'onOpenChange'> | null;
  isBlocked: boolean;
  recipientName: string | null;
  saveState: SaveState;
  pending: boolean;
  /** What became of the message, in place of the verdict once it was sent. */
  sent: ReactNode | null;
  onSend: () => void;
};

/** One line that says what would happen, and the button that makes it happen. */
export function SendBar(props: SendBarProps) {
  const { verdict, isBlocked, recipientName, saveState, pending, sent, onSend } = props;
  const t = useTranslations('compose');
  const [isOpen, setIsOpen] = useState(false);
  useSendShortcut(() => (isBlocked ? setIsOpen(true) : onSend()));
  return (
    <footer className="relative flex min-h-14 flex-none flex-wrap items-center gap-x-3 gap-y-2 border-line-strong border-t bg-surface px-5 py-2 max-md:px-4">
      {sent ?? (
        <>
          {verdict ? (
            <VerdictLine {...verdict} isOpen={isOpen} onOpenChange={setIsOpen} />
          ) : (
            <span className="flex min-h-7 flex-1 items-center">
              <Skeleton className="h-3 w-44" />
            </span>
          )}
          <SaveNote state={saveState} />
          <Button
            variant="primary"
            pending={pending}
            disabled={isBlocked}
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

/** Ctrl or ⌘ with Enter sends from anywhere on the page but the drawn phone, where one plays at writing. */
function useSendShortcut(onSend: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('[data-whatsapp-preview]')) return;
      event.preventDefault();
      onSend();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onSend]);
}
