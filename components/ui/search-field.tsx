'use client';

import { clsx } from 'clsx';
import { Search, X } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, type RefObject, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { fieldBoxClass, fieldInputClass } from './field';
import { Kbd } from './kbd';

type SearchFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'ref' | 'size'> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The key that leads here, shown while the field is empty. */
  shortcut?: string;
  size?: 'small' | 'medium';
  /** For a key that leads here. */
  ref?: RefObject<HTMLInputElement | null>;
};

/** Escape empties it first; only an empty field lets the key through. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, shortcut, size = 'medium', className, ref, ...input } = props;
  const own = useRef<HTMLInputElement>(null);
  const field = ref ?? own;
  function clear() {
    onChange('');
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    input.onKeyDown?.(event);
    if (event.key !== 'Escape' || value === '') return;
    event.stopPropagation();
    event.preventDefault();
    clear();
  }
  return (
    <div
      className={clsx(fieldBoxClass(false), boxClass, size === 'small' ? 'min-h-7' : 'min-h-8', className)}
    >
      <Search className="text-ink-3" aria-hidden />
      <input
        type="search"
        dir="auto"
        placeholder={label}
        {...input}
        ref={field}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className={clsx(fieldInputClass, 'h-5 appearance-none text-ellipsis')}
      />
      {value !== '' && <ClearButton onClear={clear} />}
      {value === '' && shortcut && <Kbd className="max-md:hidden">{shortcut}</Kbd>}
    </div>
  );
}

function ClearButton({ onClear }: { onClear: () => void }) {
  const t = useTranslations('ui');
  return (
    <button
      type="button"
      aria-label={t('clear')}
      onClick={onClear}
      className="grid size-5 place-items-center rounded-thumb text-ink-3 hover:text-ink touch:size-9"
    >
      <X className="size-3.5" aria-hidden />
    </button>
  );
}

const boxClass = 'items-center gap-2 ps-2.5 pe-1.5 touch:min-h-11';
