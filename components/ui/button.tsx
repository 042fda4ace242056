'use client';

import { clsx } from 'clsx';
import type { ComponentProps, MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Spinner } from './spinner';

type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Under way: stays focusable, answers no press, and says so aloud. */
  pending?: boolean;
};

export function Button({
  variant = 'secondary',
  size = 'medium',
  pending = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const t = useTranslations('ui');
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <>
      <button
        type="button"
        {...rest}
        onClick={press}
        aria-disabled={pending || undefined}
        className={clsx(buttonClass(variant, size), className)}
      >
        {pending && <Spinner />}
        {children}
      </button>
      <span role="status" className="sr-only">
        {pending ? t('working') : ''}
      </span>
    </>
  );
}
