'use client';

import type { BubblePlace } from './message-status';
import { MessageText } from './message-text';
import { MessageTime } from './message-time';

type InteractiveTextProps = {
  body: string;
  footer: string;
  place: BubblePlace;
  /** Stands muted where the body will be, while it is being written; not part of the message. */
  bodyPlaceholder?: string;
};

/** Body and footer of an interactive message, the time at the end of whichever comes last; nothing without both. */
export function InteractiveText({ body, footer, place, bodyPlaceholder }: InteractiveTextProps) {
  const shownBody = body.trim() === '' ? null : body;
  const shownFooter = footer.trim() === '' ? null : footer;
  const placeholder = shownBody === null ? bodyPlaceholder : undefined;
  if (!hasText({ body, footer, bodyPlaceholder })) return null;
  const time = <MessageTime {...place} />;
  const bodyEnd = shownFooter === null ? time : null;
  return (
    <div className="pt-(--wa-padding-top) ps-(--wa-padding-start) pe-(--wa-padding-end) pb-(--wa-foot-gap)">
      {shownBody === null ? null : (
        <div className="[font:var(--wa-type-message)]" data-part="body">
          <MessageText text={shownBody} field="interactiveBody" end={bodyEnd} />
        </div>
      )}
      {placeholder === undefined ? null : (
        <div className="text-(--wa-time) italic! [font:var(--wa-type-message)]" data-part="placeholder">
          <MessageText text={placeholder} field="plain" end={bodyEnd} />
        </div>
      )}
      {shownFooter === null ? null : (
        <div className="mt-1.5 text-(--wa-time) [font:var(--wa-type-footer)] first:mt-0" data-part="footer">
          <MessageText text={shownFooter} field="interactiveFooter" end={time} />
        </div>
      )}
    </div>
  );
}

/** Whether anything stands between the card of an interactive message and its button. */
export function hasText({
  body,
  footer,
  bodyPlaceholder,
}: Pick<InteractiveTextProps, 'body' | 'footer' | 'bodyPlaceholder'>): boolean {
  return body.trim() !== '' || footer.trim() !== '' || bodyPlaceholder !== undefined;
}
