'use client';

import { useTimeZone, useTranslations } from 'use-intl';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import { ShopRoot } from '@/components/whatsapp/shop/shop-root';
import { PhoneScreen } from './phone-screen';
import { type PhoneView, phoneLanguage } from './phone-view';
import type { ShownThread } from './read-shown-thread';
import type { ShownContact } from './shown-contact';
import { useCart } from './use-cart';
import { usePhoneShop } from './use-phone-shop';

type DrawnPhoneProps = {
  contact: ShownContact;
  contacts: readonly ShownContact[];
  view: Pick<PhoneView, 'platform' | 'theme'>;
  /** Undefined while it is being read. */
  thread: ShownThread | undefined;
  /** Takes another customer's phone into the hand. */
  onHold: (contactId: string) => void;
};

/** The customer's phone, on which every tap is real: a shop stands behind its chat. */
export function DrawnPhone({
  contact,
  contacts,
  view: { platform, theme },
  thread,
  onHold,
}: DrawnPhoneProps) {
  const t = useTranslations('phone');
  const timeZone = useTimeZone();
  const { left, cart, keep } = useCart(contact.id);
  const shop = usePhoneShop(contact.id, thread, cart);
  return (
    <div data-whatsapp-preview="" aria-busy={thread === undefined} className="size-full min-h-0">
      <WhatsAppLookRoot
        look={{ platform, theme, language: phoneLanguage(contact.locale), side: 'customer' }}
        pictureUrl={asItIs}
        timeZone={timeZone}
        className="size-full"
      >
        <ShopRoot shop={shop} cart={left} onCartChange={keep}>
          <PhoneScreen
            label={t('frame', { name: contact.name })}
            contact={contact}
            contacts={contacts}
            thread={thread}
            onHold={onHold}
          />
        </ShopRoot>
      </WhatsAppLookRoot>
    </div>
  );
}

/** The sandbox names its pictures by their address. */
function asItIs(pictureUrl: string): string {
  return pictureUrl;
}
