'use client';

import { Circle, CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Spinner } from '@/components/ui/spinner';
import {
  type ConnectionStep,
  connectionSteps,
  type MetaWords,
  type StepOutcome,
} from '@/lib/accounts/connection/step-outcome';
import type { ConnectionTest } from './use-connection-test';

type TestStepsProps = { test: ConnectionTest; hasCatalog: boolean };

const icons = {
  ok: <CircleCheck className="text-green" aria-hidden />,
  warned: <TriangleAlert className="text-amber" aria-hidden />,
  failed: <CircleAlert className="text-red" aria-hidden />,
  untested: <Info className="text-ink-3" aria-hidden />,
  waiting: <Circle className="text-line-control" aria-hidden />,
} as const;

/** The steps of a test as they go: what is behind, what is being asked, what is still to come. */
export function TestSteps({ test, hasCatalog }: TestStepsProps) {
  const t = useTranslations('accounts');
  const steps = connectionSteps.filter((step) => step !== 'commerce' || hasCatalog);
  const done = new Map(test.outcomes.map((outcome) => [outcome.step, outcome]));
  const summary = summaryOf(test);
  const asked = test.isRunning ? steps.find((step) => !done.has(step)) : undefined;
  return (
    <section aria-labelledby="test-steps">
      <h2 id="test-steps" className="font-semibold text-body">
        {t('test.title')}
      </h2>
      <p className="mt-1 text-ink-2">{t('test.lead')}</p>
      <ol className="mt-3 border-line border-t">
        {steps.map((step) => (
          <Step key={step} step={step} outcome={done.get(step)} isAsked={step === asked} />
        ))}
      </ol>
      <p role="status" className="mt-3 font-medium">
        {summary && t(`test.${summary}`)}
      </p>
      {test.failure && (
        <p role="alert" className="text-red">
          {t(`test.failures.${test.failure}`)}
        </p>
      )}
    </section>
  );
}

type StepProps = { step: ConnectionStep; outcome: StepOutcome | undefined; isAsked: boolean };

function Step({ step, outcome, isAsked }: StepProps) {
  const t = useTranslations('accounts');
  return (
    <li className="flex gap-2.5 border-line border-b py-2.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:flex-none">
      {isAsked ? <Spinner /> : icons[outcome?.state ?? 'waiting']}
      <div className="min-w-0">
        <p className={outcome || isAsked ? 'font-medium' : 'text-ink-2'}>{t(`steps.${step}`)}</p>
        {outcome ? (
          <Found outcome={outcome} />
        ) : (
          <p className="text-ink-3 text-meta">{t(isAsked ? 'test.running' : 'test.waiting')}</p>
        )}
      </div>
    </li>
  );
}

function Found({ outcome }: { outcome: StepOutcome }) {
  const t = useTranslations('accounts');
  const { state, meta } = outcome;
  const values = { name: '', number: '', permission: '', ...outcome.values };
  const problem = state === 'warned' || state === 'failed' ? outcome.finding : null;
  return (
    <>
      <p className={state === 'failed' ? 'text-red' : 'text-ink-2'}>
        {t(`found.${outcome.finding}`, values)}
      </p>
      {problem && <p>{t(`todo.${problem}`, values)}</p>}
      {meta && <MetaSays meta={meta} />}
    </>
  );
}

function MetaSays({ meta }: { meta: MetaWords }) {
  const t = useTranslations('accounts.test');
  return (
    <p className="mt-1 break-words text-ink-3 text-meta">
      {t('metaSays')} <q lang="en">{[meta.message, meta.details].filter(Boolean).join(' ')}</q> (
      {t('code', { code: String(meta.code) })})
    </p>
  );
}

function summaryOf({ isRunning, outcomes, sealed }: ConnectionTest): 'passed' | 'warned' | 'failed' | null {
  if (isRunning || outcomes.length === 0) return null;
  if (sealed === null) return outcomes.at(-1)?.state === 'failed' ? 'failed' : null;
  return outcomes.some(({ state }) => state === 'warned') ? 'warned' : 'passed';
}
