'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { showToast } from '@/components/ui/toast';
import type { ActionError } from '@/lib/entrypoints/action';
import { fail, type Result } from '@/lib/values/result';
import { useFailureSentence } from '@/app/(desk)/settings/_parts/use-failure-sentence';

type TeamError =
  | ActionError
  | { code: 'unreachable' }
  | { code: 'not_found' | 'own_account' | 'sandbox_door' | 'email_taken' };

/**
 * What is done to the team and said about it: a toast when it is done, a sentence when it is not, and in either case the
 * list read anew, since somebody else may have changed it.
 */
export function useTeamActions() {
  const t = useTranslations('team.failures');
  const general = useFailureSentence();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  function sentenceFor(error: TeamError): string {
    switch (error.code) {
      case 'not_found':
      case 'own_account':
      case 'sandbox_door':
      case 'email_taken':
        return t(error.code);
      default:
        return general(error);
    }
  }

  /** Asks, and says `done` when it is done; `failure` says why when it is not. */
  async function run<T>(ask: () => Promise<Result<T, TeamError>>, done: string | null) {
    setPending(true);
    setFailure(null);
    const answer = await ask().catch(() => fail({ code: 'unreachable' }));
    setPending(false);
    if (!answer.ok) setFailure(sentenceFor(answer.error));
    else if (done !== null) showToast({ tone: 'good', text: done });
    router.refresh();
    return answer;
  }
  return { run, pending, failure };
}
