'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { ComposerField } from './composer-field';
import type { ChatProps } from './frame-props';
import { Glyph } from './glyph';
import { useComposer } from './use-composer';

/** The row under the messages of WhatsApp Web; a drawing only, unless something can be sent. */
export function WebComposer({ onSend, quote = null }: Pick<ChatProps, 'onSend' | 'quote'>) {
  const { strings } = useWhatsAppLook();
  const { text, setText, ready, send } = useComposer(onSend);
  return (
    <div className="mx-3 mb-3 rounded-[26px] bg-(--wa-field) shadow-[0_1px_.5px_rgba(11,20,26,.1)] has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-(--wa-accent)">
      {quote === null ? null : <div className="px-3 pt-3">{quote}</div>}
      <div className="flex min-h-[52px] items-center gap-4 px-4 py-3">
        <Glyph name="plus" className="size-6 flex-none" />
        <Glyph name="smile" className="size-6 flex-none" />
        <ComposerField text={text} onChange={onSend && setText} onEnter={send} quoting={quote !== null} />
        {ready ? (
          <button
            type="button"
            aria-label={strings.send}
            onClick={send}
            className="-my-2 grid size-9 flex-none cursor-pointer place-items-center rounded-full bg-(--wa-accent) text-(--wa-on-accent)"
          >
            <Glyph name="send" className="size-5 rtl:-scale-x-100" />
          </button>
        ) : (
          <Glyph name="mic" className="size-6 flex-none" />
        )}
      </div>
    </div>
  );
}
