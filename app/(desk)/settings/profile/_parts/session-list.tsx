'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ExactTime } from '@/components/ui/exact-time';
import { showToast } from '@/components/ui/toast';
import type { OwnSession } from '@/lib/team/list-own-sessions';
import { useFailureSentence } from '@/app/(desk)/settings/_parts/use-failure-sentence';
import { endSessionsAction } from '../actions';

/** The browsers the person is signed in with, each to be signed out, and all others at once. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('profile');
  const { end, ending, failure } = useEndSessions();
  const nameOf = ({ browser, system }: OwnSession) =>
    browser && system ? t('browser', { browser, system }) : (browser ?? system ?? t('unknownBrowser'));
  return (
    <>
      {failure && (
        <div className="pb-3">
          <Banner tone="bad" announced>
            {failure}
          </Banner>
        </div>
      )}
      <ul className="border-line border-t">
        {sessions.map((session) => (
          <li key={session.sessionId} className="flex min-h-14 items-center gap-3 border-line border-b py-2">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{nameOf(session)}</p>
              <p className="text-ink-3 text-meta">
                {session.isThis ? (
                  t('this')
                ) : (
                  <>
                    {t('lastSeen')} <ExactTime at={session.lastSeenAt} inert />
                  </>
                )}
              </p>
            </div>
            {!session.isThis && (
              <Button
                size="small"
                aria-label={t('endLabel', { browser: nameOf(session) })}
                pending={ending === session.sessionId}
                onClick={() => void end(session.sessionId)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="pt-3">
          <Button pending={ending === 'others'} onClick={() => void end('others')}>
            {t('endOthers')}
          </Button>
        </div>
      )}
    </>
  );
}

function useEndSessions() {
  const t = useTranslations('profile');
  const general = useFailureSentence();
  const router = useRouter();
  const [ending, setEnding] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function end(which: string) {
    setEnding(which);
    setFailure(null);
    const answer = await endSessionsAction({ which }).catch(() => null);
    setEnding(null);
    if (answer?.ok) showToast({ tone: 'good', text: t('ended') });
    else {
      const error = answer?.error ?? { code: 'unreachable' as const };
      setFailure(error.code === 'not_found' ? t('endFailed') : general(error));
    }
    router.refresh();
  }
  return { end, ending, failure };
}
