'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { CopyButton } from '@/components/ui/copy-button';
import { ExactTime } from '@/components/ui/exact-time';
import type { ShownWebhook } from '@/lib/accounts/list-accounts';

type WebhookSetupProps = {
  wabaId: string;
  address: string;
  /** Whether Meta can call the address at all. */
  reach: 'public' | 'loopback' | 'notHttps';
  /** Null once Meta has verified it, and for an account of the environment. */
  verifyToken: string | null;
  isOfEnvironment: boolean;
  webhook: ShownWebhook;
};

/** What is to be copied into Meta's pages, and whether it has worked: both ticks come by themselves. */
export function WebhookSetup({
  wabaId,
  address,
  reach,
  verifyToken,
  isOfEnvironment,
  webhook,
}: WebhookSetupProps) {
  const t = useTranslations('accounts.webhook');
  const { data } = useQuery({
    queryKey: ['accounts', 'one', wabaId],
    queryFn: ({ signal }) => readWebhook(wabaId, signal),
    initialData: webhook,
  });
  const { verifiedAt, lastAt } = data ?? webhook;
  const token = verifiedAt === null ? verifyToken : null;
  return (
    <section aria-labelledby="webhooks" className="border-line border-t px-5 py-6 max-md:px-4">
      <h2 id="webhooks" className="font-semibold text-body">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-160 text-ink-2">{t('lead')}</p>
      {reach !== 'public' && (
        <div className="mt-3 max-w-160">
          <Banner tone="warn">{t(reach, { address })}</Banner>
        </div>
      )}
      <dl className="mt-4 grid max-w-160 gap-x-6 gap-y-2 md:grid-cols-[14rem_minmax(0,1fr)]">
        <dt className="py-1 text-ink-2">{t('address')}</dt>
        <dd>
          <Copyable text={address} label={t('copyAddress')} />
        </dd>
        <dt className="py-1 text-ink-2">{t('verifyToken')}</dt>
        <dd>
          {token ? (
            <Copyable text={token} label={t('copyVerifyToken')} />
          ) : (
            <p className="py-1">{t(isOfEnvironment ? 'tokenOfEnvironment' : 'tokenUsed')}</p>
          )}
        </dd>
      </dl>
      <ul aria-live="polite" className="mt-4 grid gap-1.5">
        <Tick at={verifiedAt}>{t(verifiedAt ? 'verified' : 'notVerified')}</Tick>
        <Tick at={lastAt}>{t(lastAt ? 'received' : 'notReceived')}</Tick>
      </ul>
    </section>
  );
}

function Copyable({ text, label }: { text: string; label: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1">
      <code className="min-w-0 break-all font-mono text-meta">{text}</code>
      <CopyButton text={text} label={label} iconOnly />
    </span>
  );
}

function Tick({ at, children }: { at: string | null; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2 [&>svg]:size-4 [&>svg]:flex-none">
      {at ? (
        <CircleCheck className="text-green" aria-hidden />
      ) : (
        <CircleDashed className="text-ink-3" aria-hidden />
      )}
      <span>
        {children} {at && <ExactTime at={at} />}
      </span>
    </li>
  );
}

async function readWebhook(wabaId: string, signal: AbortSignal): Promise<ShownWebhook | null> {
  const answer = await fetch(`/api/desk/accounts/${wabaId}`, { signal });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as ShownWebhook | null;
}
