'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { ComposerField } from './composer-field';
import type { ChatProps } from './frame-props';
import { Glyph } from './glyph';
import { useComposer } from './use-composer';

/** The row under the messages of an iPhone; a drawing only, unless something can be sent. */
export function IosComposer({ onSend, quote = null }: Pick<ChatProps, 'onSend' | 'quote'>) {
  const { strings } = useWhatsAppLook();
  const { text, setText, ready, send } = useComposer(onSend);
  return (
    <div className="flex-none border-t-[.5px] border-(--wa-divider)">
      {quote === null ? null : <div className="px-2 pt-2">{quote}</div>}
      <div className="flex items-end gap-3 px-3.5 pt-1.5">
        <Glyph name="plus" className="my-1.5 size-6 flex-none" />
        <div className="flex min-h-9 min-w-0 flex-1 items-center rounded-[18px] border-[.5px] border-(--wa-divider) bg-(--wa-field) px-3 py-[7px] has-focus-visible:outline-2 has-focus-visible:outline-(--wa-accent)">
          <ComposerField text={text} onChange={onSend && setText} onEnter={send} quoting={quote !== null} />
        </div>
        {ready ? (
          <button
            type="button"
            aria-label={strings.send}
            onClick={send}
            className="grid size-9 flex-none cursor-pointer place-items-center rounded-full bg-(--wa-accent) text-(--wa-on-accent)"
          >
            <Glyph name="send" className="size-5 rtl:-scale-x-100" />
          </button>
        ) : (
          <>
            <Glyph name="camera" className="my-1.5 size-6 flex-none" />
            <Glyph name="mic" className="my-1.5 size-6 flex-none" />
          </>
        )}
      </div>
    </div>
  );
}
