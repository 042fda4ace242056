'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { ComposerField } from './composer-field';
import type { ChatProps } from './frame-props';
import { Glyph } from './glyph';
import { useComposer } from './use-composer';

/** The row under the messages of an Android phone; a drawing only, unless something can be sent. */
export function AndroidComposer({ onSend, quote = null }: Pick<ChatProps, 'onSend' | 'quote'>) {
  const { strings } = useWhatsAppLook();
  const { text, setText, ready, send } = useComposer(onSend);
  const round =
    'grid size-12 flex-none place-items-center rounded-full bg-(--wa-accent) text-(--wa-on-accent)';
  return (
    <div className="flex items-end gap-1.5 px-2 pt-1">
      <div className="min-w-0 flex-1 rounded-3xl bg-(--wa-field) shadow-[0_1px_.5px_rgba(11,20,26,.1)] has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-(--wa-accent)">
        {quote === null ? null : <div className="px-2 pt-2">{quote}</div>}
        <div className="flex min-h-12 items-center gap-3 px-3.5 py-2">
          <Glyph name="smile" className="size-6 flex-none text-(--wa-text-muted)" />
          <ComposerField text={text} onChange={onSend && setText} onEnter={send} quoting={quote !== null} />
          <Glyph name="clip" className="size-6 flex-none text-(--wa-text-muted)" />
          <Glyph name="camera" className="size-6 flex-none text-(--wa-text-muted)" />
        </div>
      </div>
      {ready ? (
        <button type="button" aria-label={strings.send} onClick={send} className={`${round} cursor-pointer`}>
          <Glyph name="send" className="size-6 rtl:-scale-x-100" />
        </button>
      ) : (
        <span className={round}>
          <Glyph name="mic" className="size-6" />
        </span>
      )}
    </div>
  );
}
