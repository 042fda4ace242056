import type { ReactNode } from 'react';

/** What the chat on every platform takes. */
export type ChatProps = {
  /** Name of the scrolling messages for screen readers. */
  messagesLabel: string;
  /** Who the chat is with: the business on the customer's phone, the customer in the inbox. */
  chatName: string;
  /** Address of the picture beside the name; null draws the first letter. */
  chatPicture?: string | null;
  /** Makes the composer real. The text is never blank. */
  onSend?: (text: string) => void;
  /** What the next message answers, over the field. */
  quote?: ReactNode;
  /** Date chips and bubbles, oldest first. */
  children: ReactNode;
};

/** A chat and the device around it. */
export type FrameProps = ChatProps & {
  /** Name of the whole preview for screen readers. */
  label: string;
  /** What the clock of the phone shows, in milliseconds since 1970. */
  clock: number;
  /** No device and no scaling: for a desk that is itself used on a phone. */
  bare?: boolean;
  /** Screens over the chat: they fill the screen of the device. */
  overlay?: ReactNode;
};

/** What stands around the chat: nothing when it is bare. */
export type FrameShapeProps = { label: string; clock: number; bare: boolean; children: ReactNode };
