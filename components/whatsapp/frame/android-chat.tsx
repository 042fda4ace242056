'use client';

import { ChatScreen } from '@/components/whatsapp/chat/chat-screen';
import { AndroidComposer } from './android-composer';
import { ChatAvatar } from './chat-avatar';
import { ChatTitle } from './chat-title';
import type { ChatProps } from './frame-props';
import { Glyph } from './glyph';
import { HomeBar } from './home-bar';

/** Header, messages and composer of a chat on an Android phone. */
export function AndroidChat(props: ChatProps) {
  const { chatName, chatPicture = null, messagesLabel, onSend, quote, children } = props;
  return (
    <>
      <header className="flex h-[60px] flex-none items-center gap-2 bg-(--wa-screen) ps-2 pe-1.5">
        <Glyph name="back" className="size-6 flex-none rtl:-scale-x-100" />
        <ChatAvatar name={chatName} picture={chatPicture} className="me-1 size-10 text-[18px]" />
        <ChatTitle name={chatName} />
        <Glyph name="more" className="size-6 flex-none" />
      </header>
      <ChatScreen
        label={messagesLabel}
        className="flex-1"
        footer={
          <>
            <AndroidComposer onSend={onSend} quote={quote} />
            <HomeBar platform="android" />
          </>
        }
      >
        {children}
      </ChatScreen>
    </>
  );
}
