'use client';

import { useFormatter, useMessages, useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import type { MessageDetail, ShownAttempt } from '@/lib/history/get-message';
import { readableBody } from './readable-body';
import { TabBody } from './tab-body';
import { useExactClock } from './use-exact-clock';

/** Each call to Meta and what came back, as it came. */
export function AnswerTab({ message: { attempts } }: { message: MessageDetail }) {
  const t = useTranslations('history');
  if (attempts.length === 0) return <EmptyState text={t('noAnswer')} />;
  return (
    <TabBody>
      {attempts.map((attempt) => (
        <Attempt key={attempt.number} attempt={attempt} />
      ))}
    </TabBody>
  );
}

function Attempt({ attempt }: { attempt: ShownAttempt }) {
  const t = useTranslations('history');
  const body = readableBody(attempt.response ?? '');
  const name = t('attempt', { number: attempt.number });
  return (
    <section aria-label={name}>
      <AttemptLine attempt={attempt} />
      {body.code === '' ? (
        <h3 className="pt-1 font-medium">{name}</h3>
      ) : (
        <CodeBlock
          label={name}
          language={body.json ? 'json' : 'text'}
          code={body.code}
          copyLabel={t('copy')}
        />
      )}
    </section>
  );
}

/** "14:03:55.138 · 240 ms · HTTP 200 · accepted". */
function AttemptLine({ attempt }: { attempt: ShownAttempt }) {
  const t = useTranslations('history');
  const format = useFormatter();
  const clock = useExactClock();
  const { startedAt, finishedAt, httpStatus, outcome, reason } = attempt;
  const tookMs = finishedAt === null ? null : Date.parse(finishedAt) - Date.parse(startedAt);
  const messages = useMessages();
  const outcomes: Readonly<Record<string, string>> = messages.history.outcomes;
  const reasons: Readonly<Record<string, string>> = messages.attemptReasons;
  const parts = [
    clock(startedAt, 'ms'),
    tookMs !== null && t('took', { value: format.number(tookMs) }),
    httpStatus !== null && `HTTP ${httpStatus}`,
    outcome === null ? t('noAnswer') : (outcomes[outcome] ?? outcome),
  ];
  return (
    <div className="text-ink-3 text-meta">
      <p className="tabular-nums">{parts.filter(Boolean).join(' · ')}</p>
      {reason !== null && <p>{reasons[reason] ?? reason}</p>}
    </div>
  );
}
