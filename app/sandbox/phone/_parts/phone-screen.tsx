'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useNow, useTranslations } from 'use-intl';
import { QuotedProduct } from '@/components/whatsapp/chat/quoted-product';
import { DeviceFrame } from '@/components/whatsapp/frame/device-frame';
import { useShop } from '@/components/whatsapp/shop/shop-root';
import { ShopScreens } from '@/components/whatsapp/shop/shop-screens';
import { businessPicture } from './business-picture';
import { PhoneMessages } from './phone-messages';
import type { ShownThread } from './read-shown-thread';
import type { ShownContact } from './shown-contact';
import { useFreshShop } from './use-fresh-shop';
import { useNarrow } from './use-narrow';
import { useWriting } from './use-writing';

const ForwardDialog = dynamic(() => import('./forward-dialog').then((loaded) => loaded.ForwardDialog));

const clockIntervalMs = 10_000;

type PhoneScreenProps = {
  label: string;
  contact: ShownContact;
  contacts: readonly ShownContact[];
  thread: ShownThread | undefined;
  onHold: (contactId: string) => void;
};

/** What is on the phone. In a window that is a phone's there is no other around it: the screen is the customer's. */
export function PhoneScreen({ label, contact, contacts, thread, onHold }: PhoneScreenProps) {
  const t = useTranslations('phone');
  const now = useNow({ updateInterval: clockIntervalMs }).getTime();
  const bare = useNarrow();
  const { unsent, write } = useWriting(contact.id);
  const [forwarding, setForwarding] = useState<string | null>(null);
  const shop = useShop();
  useFreshShop(shop?.shopping.views.length ?? 0);
  const asking = shop?.shopping.asking ?? null;
  const stopAsking = () => shop?.take({ do: 'stopAsking' });
  return (
    <>
      <DeviceFrame
        label={label}
        messagesLabel={t('messages', { name: contact.name })}
        chatName={thread?.businessName ?? ''}
        chatPicture={thread ? businessPicture : null}
        clock={now}
        bare={bare}
        onSend={(text) => {
          write(text, asking);
          stopAsking();
        }}
        quote={
          shop && asking !== null ? (
            <QuotedProduct product={shop.shop.find(asking)} onDrop={stopAsking} />
          ) : undefined
        }
        overlay={<ShopScreens />}
      >
        {thread ? (
          <PhoneMessages thread={thread} unsent={unsent} now={now} onForward={setForwarding} />
        ) : null}
      </DeviceFrame>
      {forwarding === null ? null : (
        <ForwardDialog
          messageId={forwarding}
          contacts={contacts.filter(({ id }) => id !== contact.id)}
          onHold={onHold}
          onClose={() => setForwarding(null)}
        />
      )}
    </>
  );
}
