'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { countLoneEmoji } from '@/lib/values/whatsapp-text/lone-emoji';
import { Bubble } from './bubble';
import type { BubblePlace } from './message-status';
import { MessageText } from './message-text';
import { MessageTime } from './message-time';

type TextBubbleProps = {
  text: string;
  place: BubblePlace;
  /** Stands muted where the text will be, while it is being written. */
  placeholder?: string;
  /** A card above the text and a button row below it, as links may have. */
  card?: ReactNode;
  /** What the text is about, above it. */
  quote?: ReactNode;
  action?: ReactNode;
};

/** A text message. One to three emoji alone are drawn large. */
export function TextBubble({
  text,
  place,
  placeholder,
  card = null,
  quote = null,
  action = null,
}: TextBubbleProps) {
  const empty = text.trim() === '' && placeholder !== undefined;
  const large = countLoneEmoji(text) > 0;
  return (
    <Bubble place={place} width={card === null ? 'text' : 'product'}>
      {quote}
      {card}
      <div
        className={clsx(
          'pt-(--wa-padding-top) ps-(--wa-padding-start) pe-(--wa-padding-end)',
          action === null ? 'pb-(--wa-padding-bottom)' : 'pb-(--wa-foot-gap)',
          large ? '[font:var(--wa-type-large-emoji)]' : '[font:var(--wa-type-message)]',
          empty && 'text-(--wa-time) italic!',
        )}
        data-part={empty ? 'placeholder' : 'body'}
      >
        <MessageText
          text={empty ? placeholder : text}
          field={empty ? 'plain' : 'text'}
          end={<MessageTime {...place} />}
        />
      </div>
      {action}
    </Bubble>
  );
}
