'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { ActionRow } from './action-row';
import { LinkPreviewCard } from './link-preview-card';
import type { BubblePlace } from './message-status';
import { TextBubble } from './text-bubble';

type CatalogLinkBubbleProps = {
  /** The text as it is sent, link included. */
  text: string;
  businessName: string;
  /** False when the message asks for no preview. */
  card: boolean;
  /** Pictures of the first products; up to four are drawn. */
  pictureIds: readonly string[];
  place: BubblePlace;
  placeholder?: string;
  onOpen?: () => void;
};

/** A text with a link to the catalog: WhatsApp adds a card over the text and a "View catalog" button under it. */
export function CatalogLinkBubble(props: CatalogLinkBubbleProps) {
  const { text, businessName, card, pictureIds, place, placeholder, onOpen } = props;
  const { strings } = useWhatsAppLook();
  if (!card) return <TextBubble text={text} place={place} placeholder={placeholder} />;
  return (
    <TextBubble
      text={text}
      place={place}
      placeholder={placeholder}
      card={
        <LinkPreviewCard
          title={strings.catalogTitle.replace('{business}', () => businessName)}
          description={strings.catalogLinkDescription}
          host="wa.me"
          pictureIds={pictureIds}
          onOpen={onOpen}
        />
      }
      action={<ActionRow label={strings.viewCatalog} onPress={onOpen} />}
    />
  );
}
