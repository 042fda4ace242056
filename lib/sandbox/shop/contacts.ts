/** A customer of the demo shop, as the sandbox's phone plays one. */
export type ShopContact = {
  /** WhatsApp profile name. */
  name: string;
  /** WhatsApp username without `@`, of whoever has chosen one. */
  username: string | null;
  /** Digits only, without `+`; null where the customer keeps the number to themselves. */
  waId: string | null;
  /** E.164 with `+`, null together with `waId`. */
  phone: string | null;
  /** Business-scoped user id: country, dot, digits. */
  bsuid: string;
  /** Language of the phone, BCP 47. */
  locale: string;
  /** Hours between the customer's only message and the shop's first start; the window stays open for 24. */
  lastInboundHoursAgo: number;
  /** What the customer wrote. */
  firstMessage: string;
  /** The installed app predates product messages. */
  appTooOld: boolean;
};

/** The six people who have written to Maison Tilia: three ordinary ones, then one of each special case. */
export const shopContacts: readonly ShopContact[] = [
  {
    name: 'Awa Diallo',
    username: null,
    waId: '33612345678',
    phone: '+33612345678',
    bsuid: 'FR.20714986530172846395',
    locale: 'fr',
    lastInboundHoursAgo: 3,
    firstMessage: 'Bonjour, avez-vous reçu les thés d’automne\u202f?',
    appTooOld: false,
  },
  {
    name: 'Grace Whitaker',
    username: 'grace.whitaker',
    waId: '16505551234',
    phone: '+16505551234',
    bsuid: 'US.48130927561408273954',
    locale: 'en',
    lastInboundHoursAgo: 1,
    firstMessage: 'Hi! I’m looking for a gift for someone who loves green tea. What would you suggest?',
    appTooOld: false,
  },
  {
    name: 'ياسمين بناني',
    username: null,
    waId: '212661228014',
    phone: '+212661228014',
    bsuid: 'MA.73921540867315920468',
    locale: 'ar',
    lastInboundHoursAgo: 22.5,
    firstMessage: 'السلام عليكم، هل الشاي بالنعناع متوفر؟',
    appTooOld: false,
  },
  {
    name: 'Paul Garnier',
    username: null,
    waId: '33768419002',
    phone: '+33768419002',
    bsuid: 'FR.59027341886420173956',
    locale: 'fr',
    lastInboundHoursAgo: 52,
    firstMessage: 'Merci, le colis est bien arrivé. À bientôt\u202f!',
    appTooOld: false,
  },
  {
    name: 'Inès Moreau',
    username: 'ines.moreau',
    waId: null,
    phone: null,
    bsuid: 'FR.13491208655302741918',
    locale: 'fr',
    lastInboundHoursAgo: 6,
    firstMessage: 'Bonjour\u202f! Le bol à matcha passe-t-il au lave-vaisselle\u202f?',
    appTooOld: false,
  },
  {
    name: 'Elke Verhoeven',
    username: null,
    waId: '32470126363',
    phone: '+32470126363',
    bsuid: 'BE.36582097141953608274',
    locale: 'nl',
    lastInboundHoursAgo: 9,
    firstMessage: 'Dag, verkopen jullie ook losse rooibos?',
    appTooOld: true,
  },
];
