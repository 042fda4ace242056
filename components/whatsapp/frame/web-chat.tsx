'use client';

import { ChatScreen } from '@/components/whatsapp/chat/chat-screen';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { ChatAvatar } from './chat-avatar';
import { ChatTitle } from './chat-title';
import { ComposerField } from './composer-field';
import type { ChatProps } from './frame-props';
import { Glyph } from './glyph';
import { useComposer } from './use-composer';

/** Header, messages and composer of a chat in WhatsApp Web. */
export function WebChat({ messagesLabel, chatName, chatPicture = null, onSend, children }: ChatProps) {
  return (
    <>
      <header className="flex h-16 flex-none items-center gap-3.5 bg-(--wa-screen) px-4">
        <ChatAvatar name={chatName} picture={chatPicture} className="size-10 text-[18px]" />
        <ChatTitle name={chatName} />
        <Glyph name="search" className="size-6 flex-none text-(--wa-text-muted)" />
        <Glyph name="more" className="size-6 flex-none text-(--wa-text-muted)" />
      </header>
      <ChatScreen label={messagesLabel} className="flex-1" footer={<WebComposer onSend={onSend} />}>
        {children}
      </ChatScreen>
    </>
  );
}

function WebComposer({ onSend }: { onSend?: (text: string) => void }) {
  const { strings } = useWhatsAppLook();
  const { text, setText, ready, send } = useComposer(onSend);
  return (
    <div className="mx-3 mb-3 flex min-h-[52px] items-center gap-4 rounded-[26px] bg-(--wa-field) px-4 py-3 shadow-[0_1px_.5px_rgba(11,20,26,.1)] has-focus-visible:outline-2 has-focus-visible:outline-(--wa-accent)">
      <Glyph name="plus" className="size-6 flex-none" />
      <Glyph name="smile" className="size-6 flex-none" />
      <ComposerField text={text} onChange={onSend && setText} onEnter={send} />
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
  );
}
