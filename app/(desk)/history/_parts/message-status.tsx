'use client';

import { clsx } from 'clsx';
import {
  Ban,
  Check,
  CheckCheck,
  CircleAlert,
  CircleCheck,
  CircleQuestionMark,
  Clock,
  type LucideIcon,
  SendHorizontal,
} from 'lucide-react';
import { useFormatter, useTimeZone, useTranslations } from 'use-intl';
import { StatusLabel, type StatusTone } from '@/components/ui/status-label';
import type { MessageError, MessageState } from '@/lib/delivery/message-state';
import type { MessageTimes } from '@/lib/history/message-times';
import { dayBands } from './day-bands';
import { useFailureCause } from './use-failure-cause';

const looks: Record<MessageState, { icon: LucideIcon; tone: StatusTone; at?: keyof MessageTimes }> = {
  queued: { icon: Clock, tone: 'neutral' },
  sending: { icon: SendHorizontal, tone: 'neutral' },
  accepted: { icon: CircleCheck, tone: 'neutral', at: 'acceptedAt' },
  sent: { icon: Check, tone: 'neutral', at: 'sentAt' },
  delivered: { icon: CheckCheck, tone: 'neutral', at: 'deliveredAt' },
  read: { icon: CheckCheck, tone: 'accent', at: 'readAt' },
  failed: { icon: CircleAlert, tone: 'bad' },
  unknown: { icon: CircleQuestionMark, tone: 'warn' },
  cancelled: { icon: Ban, tone: 'neutral' },
};

export type MessageStatusProps = {
  message: { state: MessageState; error: MessageError | null; times: MessageTimes };
  className?: string;
};

/** How far a message has come: ticks, a word, and when; a failure says its cause instead. */
export function MessageStatus({ message: { state, error, times }, className }: MessageStatusProps) {
  const t = useTranslations('states');
  const cause = useFailureCause();
  const when = useStatusTime();
  const { icon: Icon, tone, at: timeName } = looks[state];
  const at = timeName && times[timeName];
  const words = [t(state), at && when(at, times.createdAt)].filter(Boolean).join(' ');
  return (
    <StatusLabel tone={tone} icon={<Icon aria-hidden />} className={clsx('max-w-full', className)}>
      {state === 'failed' && error ? `${words}, ${cause(error)}` : words}
    </StatusLabel>
  );
}

/** The icon of a state, for choosing among them. */
export function StateIcon({ state }: { state: MessageState }) {
  const Icon = looks[state].icon;
  return <Icon aria-hidden />;
}

/** The hour alone on the day the message was sent, the day with it after. */
function useStatusTime(): (at: string, createdAt: string) => string {
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  return (at, createdAt) => {
    const days = dayBands([createdAt, at], (time) => time, { now: new Date(at), timeZone });
    return format.dateTime(new Date(at), {
      ...(days.length > 1 ? { day: 'numeric', month: 'short' } : {}),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  };
}
