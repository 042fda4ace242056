'use client';

import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { iconButtonClass } from './button-class';
import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** Its name for everyone: read aloud, and shown on hover and focus. */
  label: string;
  icon: ReactNode;
  /** The keys that do the same, shown after the name. */
  keys?: string;
  size?: 'small' | 'medium';
};

export function IconButton({ label, icon, keys, size = 'small', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={keys === undefined ? label : `${label} (${keys})`}>
      <button type="button" {...rest} aria-label={label} className={clsx(iconButtonClass(size), className)}>
        {icon}
      </button>
    </Tooltip>
  );
}
