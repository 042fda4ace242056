'use client';

import { Ban, Check, Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { ExactTime } from '@/components/ui/exact-time';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { StatusLabel } from '@/components/ui/status-label';
import type { TeamPerson } from '@/lib/team/list-team';
import { belowClass, columnClass, rowClass } from './team-columns';

export type PersonChoice = 'changeRole' | 'deactivate' | 'reactivate';

type PersonRowProps = { person: TeamPerson; onChoose: (choice: PersonChoice) => void };

/** Somebody of the team: who, as what, whether they may enter, when they were last here, and what to do about it. */
export function PersonRow({ person, onChoose }: PersonRowProps) {
  const t = useTranslations('team');
  const role = useTranslations('roles')(person.role);
  const state = person.active ? (
    <StatusLabel tone="good" icon={<Check aria-hidden />}>
      {t('active')}
    </StatusLabel>
  ) : (
    <StatusLabel tone="neutral" icon={<Ban aria-hidden />}>
      {t('inactive')}
    </StatusLabel>
  );
  const seen = person.lastSeenAt ? <ExactTime at={person.lastSeenAt} inert /> : t('never');
  const remark = person.isMe ? t('you') : person.isDoor ? t('door') : null;
  const entries: MenuEntry[] = person.active
    ? [
        { id: 'changeRole', label: t('changeRole') },
        { id: 'deactivate', label: t('deactivate'), danger: true },
      ]
    : [{ id: 'reactivate', label: t('reactivate') }];
  return (
    <li className={rowClass}>
      <div className="min-w-0">
        <div className="flex items-center gap-3">
          <Avatar name={person.name} isMe={person.isMe} />
          <div className="min-w-0">
            <p className="truncate font-medium">
              <bdi>{person.name}</bdi>
              {remark && <span className="font-normal text-ink-3"> · {remark}</span>}
            </p>
            {person.email && <p className="truncate text-ink-3 text-meta">{person.email}</p>}
          </div>
        </div>
        <p className={belowClass}>
          <span>{role}</span>
          {state}
          <span className="text-ink-3">{seen}</span>
        </p>
      </div>
      <span className={columnClass}>{role}</span>
      <span className={columnClass}>{state}</span>
      <span className={columnClass}>{seen}</span>
      {!person.isMe && !person.isDoor && (
        <Menu
          label={t('more', { name: person.name })}
          icon={<Ellipsis aria-hidden />}
          entries={entries}
          onAction={(choice) => onChoose(choice as PersonChoice)}
        />
      )}
    </li>
  );
}
