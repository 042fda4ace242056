'use client';

import type { BubblePlace, MessageStatus } from '@/components/whatsapp/chat/message-status';
import { TextBubble } from '@/components/whatsapp/chat/text-bubble';

/** One message per status, all of one speaker: a run. */
export function TextRun({ place, statuses }: { place: BubblePlace; statuses: readonly MessageStatus[] }) {
  return statuses.map((status, index) => (
    <TextBubble
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      key={index}
      text={['Good morning!', 'Two tins of the sencha, please.', 'And a whisk.'][index % 3] ?? ''}
      place={{ ...place, status, first: index === 0, last: index === statuses.length - 1 }}
    />
  ));
}
