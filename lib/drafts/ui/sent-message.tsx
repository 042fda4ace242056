'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleHelp, Hourglass } from 'lucide-react';
import Link from 'next/link';
import { useMessages, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Spinner } from '@/components/ui/spinner';
import { errorSentence } from '@/lib/i18n/error-sentence';

type SentMessageProps = { messageId: string; numberIsHeld: boolean; onAnother: () => void };

/** As much of a message as the composer follows. */
type FollowedMessage = {
  state:
    | 'queued'
    | 'sending'
    | 'accepted'
    | 'sent'
    | 'delivered'
    | 'read'
    | 'failed'
    | 'unknown'
    | 'cancelled';
  wamid: string | null;
  error: { code: number | null; reason?: string } | null;
};

/** What became of the message: on its way, then its wamid, or Meta's reason in plain words. */
export function SentMessage({ messageId, numberIsHeld, onAnother }: SentMessageProps) {
  const { graphErrors, history } = useMessages();
  const t = useTranslations('compose');
  const states = useTranslations('states');
  const { data: message } = useQuery({
    queryKey: ['messages', 'one', messageId],
    queryFn: ({ signal }) => readMessage(messageId, signal),
    // The stream tells of changes; a slow glance covers one that is down just now.
    refetchInterval: ({ state }) => (isOnItsWay(state.data) ? 2000 : false),
  });
  const onItsWay = isOnItsWay(message);
  const waits = numberIsHeld && message?.state === 'queued';
  const errorWords = (error: FollowedMessage['error']) => {
    const { what, todo } = errorSentence({ ...graphErrors, ...history.givenUp }, error ?? { code: null });
    return `${what} ${todo}`;
  };
  return (
    <>
      <span role="status" className="flex min-w-0 flex-1 items-center gap-2.5">
        {onItsWay && !waits && <Spinner />}
        {waits && <Hourglass className="text-ink-3" aria-hidden />}
        {message?.state === 'failed' && <CircleAlert className="text-red" aria-hidden />}
        {message?.state === 'unknown' && <CircleHelp className="text-amber" aria-hidden />}
        {message?.wamid && message.state !== 'failed' && <CircleCheck className="text-green" aria-hidden />}
        <span className="min-w-0">
          <span className="font-medium">
            {onItsWay && t(waits ? 'queuedNote' : 'sending')}
            {message?.state === 'failed' && t('failedNote', { reason: errorWords(message.error) })}
            {message?.state === 'unknown' && t('unknownNote')}
            {message &&
              !onItsWay &&
              message.state !== 'failed' &&
              message.state !== 'unknown' &&
              states(message.state)}
          </span>
          {message?.wamid && <Wamid wamid={message.wamid} />}
          <Link href={`/history/${messageId}`} className="ms-2 font-medium text-accent-ink hover:underline">
            {t('seeInHistory')}
          </Link>
        </span>
      </span>
      {!onItsWay && message?.state !== 'unknown' && (
        <Button onClick={onAnother} className="max-md:w-full">
          {t(message?.state === 'failed' ? 'sendAgain' : 'sendAnother')}
        </Button>
      )}
    </>
  );
}

function Wamid({ wamid }: { wamid: string }) {
  const t = useTranslations('compose');
  return (
    <span className="ms-2 inline-flex items-center gap-1 align-middle text-ink-3">
      <code dir="ltr" className="max-w-56 truncate font-mono text-meta" title={wamid}>
        {wamid}
      </code>
      <CopyButton text={wamid} label={t('copy')} iconOnly />
    </span>
  );
}

function isOnItsWay(message: FollowedMessage | undefined): boolean {
  return message === undefined || message.state === 'queued' || message.state === 'sending';
}

async function readMessage(messageId: string, signal: AbortSignal): Promise<FollowedMessage> {
  const answer = await fetch(`/api/desk/messages/${messageId}`, { signal });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as FollowedMessage;
}
