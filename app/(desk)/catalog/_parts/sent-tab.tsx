'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { KindIcon } from '@/app/(desk)/history/_parts/kind-icon';
import { MessageStatus } from '@/app/(desk)/history/_parts/message-status';
import { useFailureWords } from '@/app/(desk)/history/_parts/use-failure-words';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { MessagePage } from '@/lib/history/list-messages';
import type { ListedMessage } from '@/lib/history/listed-message';
import { productText, readProductKey } from '@/lib/history/product-key';

/** The history has the others. */
const shownMax = 20;

/** The messages that name the product, of those the person may see: newest first, the rest in the history. */
export function SentTab({ catalogId, retailerId }: { catalogId: string; retailerId: string }) {
  const t = useTranslations('catalogPage');
  const words = useFailureWords();
  const product = productText({ catalogId, retailerId });
  const search = `?${new URLSearchParams({ product })}`;
  const sent = useQuery({
    queryKey: ['messages', 'of-product', product],
    queryFn: ({ signal }) => readDesk<MessagePage>(`/api/desk/messages${search}`, signal),
    // No message can name a longer id, and without a product the desk would list them all.
    enabled: readProductKey(product) !== null,
  });
  const messages = sent.data?.messages ?? [];
  if (sent.isLoading) return <SentSkeleton />;
  if (sent.isError && messages.length === 0) {
    return <ErrorState title={t('notLoaded')} {...words(sent.error)} onRetry={() => void sent.refetch()} />;
  }
  if (messages.length === 0) return <EmptyState text={t('neverSent')} />;
  return (
    <>
      <ul>
        {messages.slice(0, shownMax).map((message) => (
          <li key={message.id}>
            <Sent message={message} search={search} />
          </li>
        ))}
      </ul>
      <div className="px-5 py-4 max-md:px-4">
        <LinkButton size="small" href={`/history${search}`}>
          {t('allInHistory')}
        </LinkButton>
      </div>
    </>
  );
}

function Sent({ message, search }: { message: ListedMessage; search: string }) {
  const format = useFormatter();
  const { id, kind, recipient, summary, times } = message;
  const at = format.dateTime(new Date(times.createdAt), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (
    <Link
      href={`/history/${id}${search}`}
      prefetch={false}
      className="grid min-h-14 grid-cols-[minmax(0,1fr)_auto] content-center items-center gap-x-3 gap-y-0.5 border-line border-b px-5 py-2 -outline-offset-2 hover:bg-hover max-md:px-4"
    >
      <span className="flex min-w-0 gap-1.5 tabular-nums">
        {recipient.name !== '' && <span className="min-w-0 truncate font-medium">{recipient.name}</span>}
        <span dir="ltr" className="flex-none text-ink-3">
          {recipient.masked}
        </span>
        <span className="sr-only">, </span>
      </span>
      <time dateTime={times.createdAt} className="text-ink-3 text-meta tabular-nums">
        {at}
      </time>
      <span className="flex min-w-0 items-center gap-2 text-ink-2">
        <KindIcon kind={kind} />
        <bdi className="min-w-0 truncate">{summary.title}</bdi>
        <span className="sr-only">, </span>
      </span>
      <MessageStatus message={message} className="justify-self-end" />
    </Link>
  );
}

function SentSkeleton() {
  return (
    <div aria-hidden>
      {['w-40', 'w-56', 'w-32'].map((width) => (
        <div key={width} className="grid min-h-14 content-center gap-2 border-line border-b px-5 max-md:px-4">
          <Skeleton className="h-3 w-28" />
          <Skeleton className={`h-3 max-w-full ${width}`} />
        </div>
      ))}
    </div>
  );
}
