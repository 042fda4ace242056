'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { ComposerField } from './composer-field';
import { Glyph } from './glyph';
import { useComposer } from './use-composer';

/** The row under the messages of an Android phone; a drawing only, unless something can be sent. */
export function AndroidComposer({ onSend }: { onSend?: (text: string) => void }) {
  const { strings } = useWhatsAppLook();
  const { text, setText, ready, send } = useComposer(onSend);
  const round =
    'grid size-12 flex-none place-items-center rounded-full bg-(--wa-accent) text-(--wa-on-accent)';
  return (
    <div className="flex items-end gap-1.5 px-2 pt-1">
      <div className="flex min-h-12 min-w-0 flex-1 items-center gap-3 rounded-3xl bg-(--wa-field) px-3.5 py-2 shadow-[0_1px_.5px_rgba(11,20,26,.1)] has-focus-visible:outline-2 has-focus-visible:outline-(--wa-accent)">
        <Glyph name="smile" className="size-6 flex-none text-(--wa-text-muted)" />
        <ComposerField text={text} onChange={onSend && setText} onEnter={send} />
        <Glyph name="clip" className="size-6 flex-none text-(--wa-text-muted)" />
        <Glyph name="camera" className="size-6 flex-none text-(--wa-text-muted)" />
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
