'use client';

import { CircleAlert, CircleCheck, CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { MetasWords } from '@/app/(desk)/_parts/metas-words';
import { Button } from '@/components/ui/button';
import { ExactTime } from '@/components/ui/exact-time';
import { showToast } from '@/components/ui/toast';
import type { ConnectionTest as Test } from '@/lib/accounts/number-condition';
import { requestTest } from './request-test';

type ConnectionTestProps = {
  phoneNumberId: string;
  lastTest: Test | null;
  onTested: () => Promise<unknown>;
};

/** How Meta answered when it was last asked for this number, and a button that asks again. */
export function ConnectionTest({ phoneNumberId, lastTest, onTested }: ConnectionTestProps) {
  const t = useTranslations('numbers');
  const [pending, setPending] = useState(false);
  async function test() {
    setPending(true);
    await requestTest(phoneNumberId)
      .then(onTested)
      .catch(() => showToast({ tone: 'bad', text: t('testFailed') }));
    setPending(false);
  }
  return (
    <section aria-label={t('test')} className="border-line border-b px-5 py-4 max-md:px-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-semibold">{t('test')}</h3>
        <Button size="small" pending={pending} onClick={() => void test()}>
          {t('testNow')}
        </Button>
      </div>
      <div role="status" className="pt-1">
        {lastTest ? <Outcome test={lastTest} /> : <p className="text-ink-2">{t('untested')}</p>}
      </div>
      <p className="max-w-160 pt-2 text-ink-3 text-meta">{t('testLead')}</p>
    </section>
  );
}

const icons = {
  passed: <CircleCheck className="mt-0.5 text-green" aria-hidden />,
  refused: <CircleAlert className="mt-0.5 text-red" aria-hidden />,
  no_answer: <CircleQuestionMark className="mt-0.5 text-amber" aria-hidden />,
} as const;

function Outcome({ test: { outcome, at, error } }: { test: Test }) {
  const t = useTranslations('numbers');
  return (
    <div className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5">
      {icons[outcome]}
      <div className="min-w-0">
        <p>
          {t(`tested.${outcome}`)}{' '}
          <span className="text-ink-3">
            <ExactTime at={at} />
          </span>
        </p>
        {error && <MetasWords error={error} />}
      </div>
    </div>
  );
}
