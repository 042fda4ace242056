'use client';

import { ChatScreen } from '@/components/whatsapp/chat/chat-screen';
import { ChatAvatar } from './chat-avatar';
import { ChatTitle } from './chat-title';
import type { ChatProps } from './frame-props';
import { Glyph } from './glyph';
import { HomeBar } from './home-bar';
import { IosComposer } from './ios-composer';

/** Header, messages and composer of a chat on an iPhone. */
export function IosChat(props: ChatProps) {
  const { chatName, chatPicture = null, messagesLabel, onSend, quote, children } = props;
  return (
    <>
      <header className="flex h-[46px] flex-none items-center gap-2 border-b-[.5px] border-(--wa-divider) bg-(--wa-tray) ps-2 pe-4 pb-1">
        <Glyph name="chevron" className="size-6 flex-none rtl:-scale-x-100" />
        <ChatAvatar name={chatName} picture={chatPicture} className="size-9 text-[16px]" />
        <ChatTitle name={chatName} />
      </header>
      <ChatScreen label={messagesLabel} className="flex-1">
        {children}
      </ChatScreen>
      <div className="flex-none bg-(--wa-tray)">
        <IosComposer onSend={onSend} quote={quote} />
        <HomeBar platform="ios" />
      </div>
    </>
  );
}
