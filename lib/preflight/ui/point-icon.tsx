import { CircleAlert, Info, ListTodo, TriangleAlert } from 'lucide-react';
import type { Tone } from '@/lib/preflight/rules/point';

const icons = {
  red: { Icon: CircleAlert, className: 'text-red' },
  todo: { Icon: ListTodo, className: 'text-ink-3' },
  amber: { Icon: TriangleAlert, className: 'text-amber' },
  note: { Icon: Info, className: 'text-ink-3' },
} as const;

/** How grave a point is; named where no sentence beside it says so. */
export function PointIcon({ tone, label }: { tone: Tone; label?: string }) {
  const { Icon, className } = icons[tone];
  return (
    <Icon
      className={`flex-none ${className}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
