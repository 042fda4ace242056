'use client';

import { useEffect, useRef } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';

type ComposerFieldProps = {
  text: string;
  /** Without it only the placeholder is drawn. */
  onChange?: (text: string) => void;
  onEnter: () => void;
  /** Whether the next message answers something: whoever begins or stops that goes on writing. */
  quoting: boolean;
};

/** The line one writes in. Enter sends, Shift and Enter begins a new line. */
export function ComposerField({ text, onChange, onEnter, quoting }: ComposerFieldProps) {
  const { strings, platform } = useWhatsAppLook();
  const field = useFocusedWhenChanged(quoting);
  const placeholder = platform === 'web' ? strings.typeMessage : strings.message;
  const shape = 'min-w-0 flex-1 [font:var(--wa-type-composer)]';
  if (onChange === undefined)
    return <span className={`${shape} truncate text-(--wa-text-muted)`}>{placeholder}</span>;
  return (
    <textarea
      ref={field}
      // An empty field would hold its placeholder to be left-to-right.
      dir={text === '' ? undefined : 'auto'}
      rows={1}
      value={text}
      aria-label={placeholder}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
      className={`${shape} max-h-[110px] resize-none bg-transparent outline-none placeholder:text-(--wa-text-muted) [field-sizing:content]`}
    />
  );
}

/** @returns the ref of a field that takes the focus whenever `value` becomes another. */
function useFocusedWhenChanged(value: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    field.current?.focus();
  }, [value]);
  return field;
}
