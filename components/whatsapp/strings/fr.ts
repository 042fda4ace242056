import type { WhatsAppStrings } from './whatsapp-strings';

export const fr: WhatsAppStrings = {
  viewCatalog: 'Voir le catalogue',
  viewItems: 'Voir les articles',
  view: 'Afficher',
  items: { one: '{n} article', other: '{n} articles' },
  outOfStock: 'En rupture de stock',
  catalogTitle: 'Voir le catalogue de {business} sur WhatsApp',
  catalogSubtitle: 'Découvrez nos produits en images et en détail.',
  catalogLinkDescription: 'Découvrez-en plus sur ses produits et services',
  readMore: 'Voir plus',
  businessAccount: 'Compte professionnel',
  businessNotice:
    'Cette entreprise utilise un service sécurisé de la société Meta pour gérer cette discussion. Cliquez pour en savoir plus.',
  message: 'Message',
  typeMessage: 'Taper un message',
  send: 'Envoyer',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  tickPending: 'En attente',
  tickSent: 'Envoyé',
  tickDelivered: 'Distribué',
  tickRead: 'Lu',
  tickFailed: 'Non envoyé',
  unsupported: 'Vous avez reçu un message que votre version de WhatsApp ne peut pas afficher.',
  update: 'Mettre à jour WhatsApp',
};
