import { Circle, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type HealthItemProps = {
  state: 'good' | 'poor' | 'bad' | 'unknown';
  title: string;
  /** What it means, or what to do. */
  text?: string;
  children?: ReactNode;
  /** At the end of the line: the way to mend it, or to see what it is about. */
  action?: ReactNode;
};

const marks = {
  good: <CircleCheck className="text-green" aria-hidden />,
  poor: <TriangleAlert className="text-amber" aria-hidden />,
  bad: <CircleAlert className="text-red" aria-hidden />,
  unknown: <Circle className="text-line-control" aria-hidden />,
} as const;

/** One thing that is well or not. */
export function HealthItem({ state, title, text, children, action }: HealthItemProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-2.5 gap-y-2 border-line border-t py-3 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:flex-none">
      {marks[state]}
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{title}</p>
        {text && <p className="text-pretty text-ink-2">{text}</p>}
        {children}
      </div>
      {action && <div className="flex-none max-md:basis-full max-md:ps-6.5">{action}</div>}
    </li>
  );
}
