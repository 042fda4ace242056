'use client';

import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';

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

/** The text of a message. */
export function BodyField({ hint, onChange, ...field }: TextPartProps) {
  return <TextArea {...field} description={hint} onChange={(event) => onChange(event.currentTarget.value)} />;
}
