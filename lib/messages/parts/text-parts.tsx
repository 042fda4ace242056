'use client';

import { memo, useRef } from 'react';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { WhatsAppTextField } from '@/lib/values/whatsapp-text/parse-whatsapp-text';
import { EmojiButton } from './emoji-button';
import { FormatButtons, formatByKey } from './format-buttons';
import { useTextHint } from './use-text-hint';
import { useTypedText } from './use-typed-text';

type TextPartProps = {
  label: string;
  placeholder: string;
  hint?: string;
  value: string;
  /** Code points. */
  limit: number;
  error: string | undefined;
  /** Called when there is time: by then the draft may be another than the one that was last drawn. */
  onChange: (text: string) => void;
};

/** One line of a message: header or footer. */
export const LineField = memo(function LineField({ hint, value, onChange, ...field }: TextPartProps) {
  const input = useRef<HTMLInputElement>(null);
  const { text, write } = useTypedText(value, onChange);
  const description = useTextHint({ value: text, limit: field.limit, hint }, 'plain');
  return (
    <TextField
      {...field}
      ref={input}
      value={text}
      description={description}
      trailing={<EmojiButton field={input} className="-me-1.5" />}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
});

type BodyFieldProps = TextPartProps & {
  /** What WhatsApp takes it for, and formats it as. */
  as?: WhatsAppTextField;
};

/** The text of a message, with buttons and keys for what WhatsApp formats in it, and emoji. */
export const BodyField = memo(function BodyField(props: BodyFieldProps) {
  const { hint, as = 'interactiveBody', value, onChange, ...field } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, write } = useTypedText(value, onChange);
  const description = useTextHint({ value: text, limit: field.limit, hint }, as);
  return (
    <TextArea
      {...field}
      ref={area}
      value={text}
      description={description}
      toolbar={
        <>
          <FormatButtons area={area} />
          <EmojiButton field={area} />
        </>
      }
      onKeyDown={formatByKey}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
});
