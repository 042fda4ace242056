'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, useTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { SyncAnswer, SyncState } from '@/lib/catalog/sync-query';
import type { Result } from '@/lib/values/result';
import { SyncLine } from './sync-line';

/** The Server Action that has a catalog read. It answers at once with where the reading stands then. */
export type RequestSync = (input: { catalogId: string }) => Promise<Result<SyncState, { code: string }>>;

/** The server tells of beginnings and ends; the figures in between are asked for. */
const walkingEveryMs = 1_500;

/**
 * Where the reading of a catalog stands, with its progress and a button that has it read now. Nothing where no catalog is
 * connected.
 *
 * @param catalogId without it the catalog connected to the oldest number
 */
export function SyncStatus({
  catalogId,
  requestSync,
}: {
  catalogId?: string | undefined;
  requestSync: RequestSync;
}) {
  const t = useTranslations('catalogSync');
  const queryClient = useQueryClient();
  const queryKey = ['catalog', 'sync', catalogId ?? null];
  const { data, isError, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchSync(catalogId, signal),
    refetchInterval: ({ state }) => (state.data?.sync?.state === 'walking' ? walkingEveryMs : false),
  });
  const keep = (sync: SyncState) => queryClient.setQueryData<SyncAnswer>(queryKey, { sync });
  if (data?.sync === null) return null;
  return (
    <section aria-label={t('label')} className="min-w-0">
      {data ? (
        <SyncLine
          sync={data.sync}
          action={<SyncButton sync={data.sync} request={requestSync} keep={keep} />}
        />
      ) : isError ? (
        <Unreachable retry={() => void refetch()} />
      ) : (
        <Skeleton className="my-2 h-4 w-60" />
      )}
      <p role="status" className="sr-only">
        {data ? t(`said.${data.sync.state}`) : ''}
      </p>
    </section>
  );
}

type SyncButtonProps = { sync: SyncState; request: RequestSync; keep: (sync: SyncState) => void };

/** While the catalog is being read pressing it does nothing, and while Meta asks for a pause there is none. */
function SyncButton({ sync, request, keep }: SyncButtonProps) {
  const t = useTranslations('catalogSync');
  const [isAsking, startAsking] = useTransition();
  const [problem, setProblem] = useState<'notRequested' | 'tooMany' | null>(null);
  const press = () =>
    startAsking(async () => {
      const asked = await request({ catalogId: sync.catalogId }).catch(() => null);
      if (asked?.ok) keep(asked.value);
      setProblem(problemIn(asked));
    });
  if (sync.state === 'paused') return null;
  return (
    <div className="flex max-w-60 flex-none flex-col items-end gap-1">
      <Button size="small" pending={isAsking || sync.state === 'walking'} onClick={press}>
        {t(sync.state === 'failed' ? 'retry' : 'sync')}
      </Button>
      {problem && (
        <p role="alert" className="text-end text-meta text-red">
          {t(problem)}
        </p>
      )}
    </div>
  );
}

function problemIn(asked: Awaited<ReturnType<RequestSync>> | null) {
  if (asked?.ok) return null;
  return asked?.error.code === 'too_many' ? 'tooMany' : 'notRequested';
}

function Unreachable({ retry }: { retry: () => void }) {
  const t = useTranslations();
  return (
    <p role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
      {t('catalogSync.unreachable')}
      <Button size="small" onClick={retry}>
        {t('ui.retry')}
      </Button>
    </p>
  );
}

/** @throws when there is no answer, or one that is no success */
async function fetchSync(catalogId: string | undefined, signal: AbortSignal): Promise<SyncAnswer> {
  const query = new URLSearchParams(catalogId === undefined ? {} : { catalogId });
  const answer = await fetch(`/api/desk/catalog/sync?${query}`, { signal });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as SyncAnswer;
}
