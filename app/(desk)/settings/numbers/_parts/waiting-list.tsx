'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { KindIcon } from '@/app/(desk)/history/_parts/kind-icon';
import { useKindNames } from '@/app/(desk)/history/_parts/kind-names';
import { Checkbox } from '@/components/ui/checkbox';
import { ExactTime } from '@/components/ui/exact-time';
import type { WaitingMessage, WaitingMessages } from '@/lib/history/list-waiting';
import { goesOut, type ResumePlan, type WaitingChoice } from './waiting-choice';

type WaitingListProps = {
  waiting: WaitingMessages;
  choice: WaitingChoice;
  plan: ResumePlan;
  onChange: (choice: WaitingChoice) => void;
};

/** What waits, old first, each with a tick that says whether it goes out. */
export function WaitingList({ waiting, choice, plan, onChange }: WaitingListProps) {
  const t = useTranslations('numbers');
  const stale = waiting.messages.filter(({ isStale }) => isStale);
  const fresh = waiting.messages.filter(({ isStale }) => !isStale);
  const toggle = (id: string) => {
    const changed = new Set(choice.changed);
    if (!changed.delete(id)) changed.add(id);
    onChange({ ...choice, changed });
  };
  return (
    <>
      {stale.length > 0 && (
        <Group title={t('stale')} lead={t('staleLead')} messages={stale} {...{ choice, toggle }}>
          {plan.moreStale > 0 && (
            <li className={lineClass}>
              <Checkbox
                checked={choice.sendRest}
                onChange={({ target }) => onChange({ ...choice, sendRest: target.checked })}
                label={t('moreStale', { count: plan.moreStale })}
              />
            </li>
          )}
        </Group>
      )}
      {fresh.length + plan.moreFresh > 0 && (
        <Group title={t('fresh')} lead={t('freshLead')} messages={fresh} {...{ choice, toggle }}>
          {plan.moreFresh > 0 && <li className={lineClass}>{t('moreFresh', { count: plan.moreFresh })}</li>}
        </Group>
      )}
    </>
  );
}

type GroupProps = {
  title: string;
  lead: string;
  messages: readonly WaitingMessage[];
  choice: WaitingChoice;
  toggle: (id: string) => void;
  children: React.ReactNode;
};

function Group({ title, lead, messages, choice, toggle, children }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-t">
      <div className="bg-canvas px-5 py-1.5 text-meta max-md:px-4">
        <h4 id={id} className="inline font-medium text-ink-2">
          {title}
        </h4>{' '}
        <span className="text-ink-3">{lead}</span>
      </div>
      <ul>
        {messages.map((message) => (
          <li key={message.id} className={lineClass}>
            <Checkbox
              checked={goesOut(message, choice)}
              onChange={() => toggle(message.id)}
              label={<Line message={message} />}
              className="min-w-0 flex-1"
            />
            <span className="flex-none text-ink-3 text-meta">
              <ExactTime at={message.dueSince} />
            </span>
          </li>
        ))}
        {children}
      </ul>
    </section>
  );
}

function Line({ message: { recipient, summary, kind } }: { message: WaitingMessage }) {
  const { nameOf } = useKindNames();
  const { name, masked } = recipient;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
      <span className="md:w-56 md:truncate">
        {name !== '' && <bdi className="font-medium">{name} </bdi>}
        <span dir="ltr" className="whitespace-nowrap text-ink-3 tabular-nums">
          {masked}
        </span>
      </span>
      <span className="flex min-w-0 items-center gap-2 text-ink-2">
        <KindIcon kind={kind} />
        <span className="sr-only">{`, ${nameOf(kind)}, `}</span>
        <bdi className="min-w-0 truncate">{summary.title === '' ? nameOf(kind) : summary.title}</bdi>
      </span>
    </span>
  );
}

const lineClass = 'flex min-h-10 items-center gap-3 border-line border-t px-5 py-1.5 max-md:px-4';
