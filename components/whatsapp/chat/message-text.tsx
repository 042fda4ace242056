'use client';

import { type ReactNode, useState } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { cropText } from '@/lib/values/whatsapp-text/crop-text';
import { parseWhatsAppText, type WhatsAppTextField } from '@/lib/values/whatsapp-text/parse-whatsapp-text';
import { TextBlock } from './text-block';

type MessageTextProps = {
  text: string;
  field: WhatsAppTextField;
  /** Stands at the end of the last line where it fits, else under it. */
  end: ReactNode;
};

/** A text as WhatsApp formats it in `field`, each line in its own direction, long ones behind "Read more". */
export function MessageText({ text, field, end }: MessageTextProps) {
  const { strings } = useWhatsAppLook();
  const [taps, setTaps] = useState(0);
  const { visible, cut } = cropText(text, taps);
  const blocks = parseWhatsAppText(visible, field);
  const readMore = cut ? (
    <>
      {'… '}
      <button
        type="button"
        className="cursor-pointer text-(--wa-button) outline-offset-1"
        onClick={() => setTaps(taps + 1)}
      >
        {strings.readMore}
      </button>
    </>
  ) : null;
  const lastBlock = blocks.at(-1);
  const endsInText = lastBlock?.type === 'text';
  const tail = (
    <>
      {readMore}
      {end === null ? null : <EndOfText>{end}</EndOfText>}
    </>
  );
  return (
    <div className="flow-root break-words whitespace-pre-wrap">
      {blocks.map((block, index) => (
        <TextBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          key={index}
          block={block}
          end={block === lastBlock && endsInText ? tail : null}
        />
      ))}
      {endsInText ? null : <div>{tail}</div>}
    </div>
  );
}

/** Floats by the direction of the bubble, not of the line it ends: the time never lies over a line that runs the other way. */
function EndOfText({ children }: { children: ReactNode }) {
  const { direction } = useWhatsAppLook();
  const side = direction === 'ltr' ? 'float-right' : 'float-left';
  return (
    <span
      dir={direction}
      className={`${side} ms-(--wa-time-gap) mt-[calc(1lh-var(--wa-time-rise))] mb-[calc(-1*var(--wa-time-sink))] flex`}
    >
      {children}
    </span>
  );
}
