'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DeskRequestError } from '@/app/(desk)/history/_parts/desk-request';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import type { ResumeNumberError, resumeNumberSchema } from '@/lib/delivery/resume-number';
import type { ActionError } from '@/lib/entrypoints/action';
import type { WaitingMessages } from '@/lib/history/list-waiting';
import type { Result } from '@/lib/values/result';
import type * as z from 'zod';
import { requestTest } from './request-test';
import { noChoice, type ResumePlan, resumePlan } from './waiting-choice';
import { WaitingList } from './waiting-list';

export type ResumeNumber = (
  input: z.input<typeof resumeNumberSchema>,
) => Promise<Result<{ sent: number; cancelled: number }, ResumeNumberError | ActionError>>;

type ResumeFormProps = {
  phoneNumberId: string;
  waiting: WaitingMessages;
  resumeNumber: ResumeNumber;
  readAgain: () => Promise<unknown>;
};

type Failure = (ResumeNumberError | ActionError)['code'] | 'test_refused' | 'unreachable';

/** What waits for a held number, what becomes of each message, and the one button that asks Meta and goes on. */
export function ResumeForm({ phoneNumberId, waiting, resumeNumber, readAgain }: ResumeFormProps) {
  const t = useTranslations('numbers');
  const [choice, setChoice] = useState(noChoice);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<{ code: Failure; reference?: string } | null>(null);
  const plan = resumePlan(waiting, choice);

  async function resume(): Promise<{ code: Failure; reference?: string } | null> {
    const test = await requestTest(phoneNumberId);
    if (test.outcome !== 'passed') return { code: 'test_refused' };
    const { send, cancel, rest } = plan;
    const resumed = await resumeNumber({ phoneNumberId, asOf: waiting.asOf, send, cancel, rest });
    if (!resumed.ok) return resumed.error;
    showToast({ tone: 'good', text: t('resumed', resumed.value) });
    return null;
  }

  async function press() {
    setPending(true);
    setFailure(null);
    setFailure(await resume().catch((error: unknown) => ({ code: failureOf(error) })));
    await readAgain();
    setPending(false);
  }

  return (
    <section aria-labelledby="waiting" className="border-line border-b">
      <h3 id="waiting" className="px-5 pt-4 pb-2 font-semibold max-md:px-4">
        {t('resume')}
      </h3>
      {waiting.total === 0 ? (
        <p className="px-5 pb-4 text-ink-2 max-md:px-4">{t('resumeNothing')}</p>
      ) : (
        <WaitingList waiting={waiting} choice={choice} plan={plan} onChange={setChoice} />
      )}
      <div className="sticky bottom-0 border-line-strong border-t bg-surface px-5 py-3 max-md:px-4">
        {failure && (
          <div className="pb-3">
            <FailureBanner failure={failure} />
          </div>
        )}
        <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 text-ink-3 text-meta max-md:basis-full">{t('resumeLead')}</p>
          <Button variant="primary" pending={pending} onClick={() => void press()} className="max-md:w-full">
            <ResumeWords plan={plan} />
          </Button>
        </div>
      </div>
    </section>
  );
}

/** What kept the test from being made, or the answer from arriving. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof DeskRequestError)) return 'unreachable';
  const codes: Partial<Record<number, Failure>> = {
    401: 'signed_out',
    403: 'forbidden',
    404: 'number_not_found',
  };
  return codes[error.status] ?? 'test_needed';
}

function ResumeWords({ plan: { sentCount, cancelledCount } }: { plan: ResumePlan }) {
  const t = useTranslations('numbers');
  if (cancelledCount > 0) return t('resumeBoth', { sent: sentCount, cancelled: cancelledCount });
  return sentCount > 0 ? t('resumeSend', { sent: sentCount }) : t('resumeEmpty');
}

function FailureBanner({ failure: { code, reference } }: { failure: { code: Failure; reference?: string } }) {
  const t = useTranslations();
  const sentence = () => {
    switch (code) {
      case 'unexpected':
        return t('failures.unexpected', { reference: reference ?? '' });
      case 'invalid_input':
        return t('failures.invalid');
      case 'forbidden':
      case 'signed_out':
      case 'invalid':
      case 'too_many':
      case 'unreachable':
        return t(`failures.${code}`);
      default:
        return t(`numbers.resumeFailed.${code}`);
    }
  };
  return (
    <Banner tone="bad" announced>
      {sentence()}
    </Banner>
  );
}
