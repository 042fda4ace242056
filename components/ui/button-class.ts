import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** small 28 px for bars, medium 32 px, large 36 px for a lone form; all 44 px under a finger. */
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-on-accent not-disabled:hover:border-accent-hover not-disabled:hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-ink not-disabled:hover:bg-hover',
  quiet: 'border-transparent text-ink-2 not-disabled:hover:bg-hover not-disabled:hover:text-ink',
  danger: 'border-red-line bg-surface text-red not-disabled:hover:bg-red-tint',
};

const sizes: Record<ButtonSize, string> = { small: 'h-7 px-2.5', medium: 'h-8 px-3', large: 'h-9 px-4' };

/** The look of everything that is pressed, be it a button or a link. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize): string {
  return clsx(
    'inline-flex cursor-default select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border font-medium',
    'transition-colors touch:h-11 touch:text-body disabled:border-line disabled:bg-sunken disabled:text-ink-3',
    'aria-disabled:opacity-75 [&>kbd]:border-current/40 [&>kbd]:bg-transparent [&>kbd]:text-inherit',
    variants[variant],
    sizes[size],
  );
}

/** A square button that shows an icon alone. */
export function iconButtonClass(size: 'small' | 'medium'): string {
  return clsx(
    'grid flex-none cursor-default place-items-center rounded-control text-ink-2 transition-colors touch:size-11',
    'not-disabled:hover:bg-hover not-disabled:hover:text-ink disabled:text-line-control aria-pressed:bg-selected aria-pressed:text-accent-ink',
    size === 'small' ? 'size-7' : 'size-8',
  );
}
