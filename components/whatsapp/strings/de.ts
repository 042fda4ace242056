import type { WhatsAppStrings } from './whatsapp-strings';

export const de: WhatsAppStrings = {
  viewCatalog: 'Katalog ansehen',
  viewItems: 'Artikel ansehen',
  view: 'Ansehen',
  items: { other: '{n} Artikel' },
  outOfStock: 'Nicht auf Lager',
  catalogTitle: 'Sieh dir den Katalog von {business} auf WhatsApp an',
  catalogSubtitle: 'Sieh dir Bilder und Details unserer Angebote an.',
  catalogLinkDescription: 'Erfahre mehr über Produkte und Dienstleistungen dieses Unternehmens.',
  readMore: 'Mehr lesen',
  businessAccount: 'Unternehmenskonto',
  businessNotice:
    'Dieses Unternehmen verwendet einen sicheren Service von Meta, um diesen Chat zu verwalten. Klicke, um mehr zu erfahren.',
  message: 'Nachricht',
  typeMessage: 'Schreib eine Nachricht',
  send: 'Senden',
  today: 'Heute',
  yesterday: 'Gestern',
  tickPending: 'Ausstehend',
  tickSent: 'Gesendet',
  tickDelivered: 'Zugestellt',
  tickRead: 'Gelesen',
  tickFailed: 'Nicht gesendet',
  unsupported: 'Du hast eine Nachricht erhalten, die deine WhatsApp-Version nicht anzeigen kann.',
  update: 'WhatsApp aktualisieren',
};
