'use client';

import { ChatScreen } from '@/components/whatsapp/chat/chat-screen';
import { ChatAvatar } from './chat-avatar';
import { ChatTitle } from './chat-title';
import type { ChatProps } from './frame-props';
import { Glyph } from './glyph';
import { WebComposer } from './web-composer';

/** Header, messages and composer of a chat in WhatsApp Web. */
export function WebChat(props: ChatProps) {
  const { messagesLabel, chatName, chatPicture = null, onSend, quote, children } = props;
  return (
    <>
      <header className="flex h-16 flex-none items-center gap-3.5 bg-(--wa-screen) px-4">
        <ChatAvatar name={chatName} picture={chatPicture} className="size-10 text-[18px]" />
        <ChatTitle name={chatName} />
        <Glyph name="search" className="size-6 flex-none text-(--wa-text-muted)" />
        <Glyph name="more" className="size-6 flex-none text-(--wa-text-muted)" />
      </header>
      <ChatScreen
        label={messagesLabel}
        className="flex-1"
        footer={<WebComposer onSend={onSend} quote={quote} />}
      >
        {children}
      </ChatScreen>
    </>
  );
}
