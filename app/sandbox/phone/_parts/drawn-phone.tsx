'use client';

import { useTimeZone, useNow, useTranslations } from 'use-intl';
import { DeviceFrame } from '@/components/whatsapp/frame/device-frame';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import { PhoneMessages } from './phone-messages';
import { type PhoneView, phoneLanguage } from './phone-view';
import type { ShownThread } from './read-shown-thread';
import type { ShownContact } from './shown-contact';
import { useNarrow } from './use-narrow';
import { useWriting } from './use-writing';

const clockIntervalMs = 10_000;

type DrawnPhoneProps = {
  contact: ShownContact;
  view: Pick<PhoneView, 'platform' | 'theme'>;
  /** Undefined while it is being read. */
  thread: ShownThread | undefined;
};

/** The customer's phone. On a phone there is no other around it: the screen is the customer's. */
export function DrawnPhone({ contact, view: { platform, theme }, thread }: DrawnPhoneProps) {
  const t = useTranslations('phone');
  const timeZone = useTimeZone();
  const now = useNow({ updateInterval: clockIntervalMs }).getTime();
  const bare = useNarrow();
  const { unsent, write } = useWriting(contact.id);
  return (
    <div data-whatsapp-preview="" aria-busy={thread === undefined} className="size-full min-h-0">
      <WhatsAppLookRoot
        look={{ platform, theme, language: phoneLanguage(contact.locale), side: 'customer' }}
        pictureUrl={asItIs}
        timeZone={timeZone}
        className="size-full"
      >
        <DeviceFrame
          label={t('frame', { name: contact.name })}
          messagesLabel={t('messages', { name: contact.name })}
          chatName={thread?.businessName ?? ''}
          chatPicture={thread ? '/shop/maison-tilia.png' : null}
          clock={now}
          bare={bare}
          onSend={write}
        >
          {thread ? <PhoneMessages thread={thread} unsent={unsent} now={now} /> : null}
        </DeviceFrame>
      </WhatsAppLookRoot>
    </div>
  );
}

/** The sandbox names its pictures by their address. */
function asItIs(pictureUrl: string): string {
  return pictureUrl;
}
