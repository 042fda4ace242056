'use client';

import { useRef } from 'react';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { FormatButtons, formatByKey } from './format-buttons';

type TextPartProps = {
  label: string;
  placeholder: string;
  hint?: string;
  value: string;
  /** Code points. */
  limit: number;
  error: string | undefined;
  onChange: (text: string) => void;
};

/** One line of a message: header or footer. */
export function LineField({ hint, onChange, ...field }: TextPartProps) {
  return (
    <TextField {...field} description={hint} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

/** The text of a message, with buttons and keys for what WhatsApp formats in it. */
export function BodyField({ hint, onChange, ...field }: TextPartProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <TextArea
      {...field}
      ref={area}
      description={hint}
      toolbar={<FormatButtons area={area} />}
      onKeyDown={formatByKey}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
