'use client';

import { clsx } from 'clsx';
import { Clock, Ellipsis, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/menu';
import { StatusLabel } from '@/components/ui/status-label';
import type { TeamInvitation } from '@/lib/team/list-team';
import { belowClass, columnClass, rowClass } from './team-columns';

export type InvitationChoice = 'newLink' | 'revoke';

type InvitationRowProps = { invitation: TeamInvitation; onChoose: (choice: InvitationChoice) => void };

/** Somebody who was invited and has not joined yet. */
export function InvitationRow({ invitation, onChoose }: InvitationRowProps) {
  const t = useTranslations('team');
  const role = useTranslations('roles')(invitation.role);
  const date = useFormatter().dateTime(new Date(invitation.expiresAt), { day: 'numeric', month: 'long' });
  const until = t(invitation.expired ? 'expiredOn' : 'until', { date });
  const state = invitation.expired ? (
    <StatusLabel tone="warn" icon={<TriangleAlert aria-hidden />}>
      {t('expired')}
    </StatusLabel>
  ) : (
    <StatusLabel tone="neutral" icon={<Clock aria-hidden />}>
      {t('open')}
    </StatusLabel>
  );
  return (
    <li className={rowClass}>
      <div className="min-w-0">
        <div className="flex items-center gap-3">
          <Avatar name={invitation.name} />
          <div className="min-w-0">
            <p className="truncate font-medium">
              <bdi>{invitation.name}</bdi>
            </p>
            <p className="truncate text-ink-3 text-meta">{invitation.email}</p>
          </div>
        </div>
        <p className={belowClass}>
          <span>{role}</span>
          {state}
          <span className="text-ink-3">{until}</span>
        </p>
      </div>
      <span className={columnClass}>{role}</span>
      <span className={columnClass}>{state}</span>
      <span className={clsx(columnClass, 'text-meta')}>{until}</span>
      <Menu
        label={t('more', { name: invitation.name })}
        icon={<Ellipsis aria-hidden />}
        entries={[
          { id: 'newLink', label: t('newLink') },
          { id: 'revoke', label: t('revoke'), danger: true },
        ]}
        onAction={(choice) => onChoose(choice as InvitationChoice)}
      />
    </li>
  );
}
