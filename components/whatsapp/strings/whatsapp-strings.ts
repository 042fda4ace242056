/** Forms of a count by CLDR category; `{n}` is the number. Categories that are missing use `other`. */
export type CountForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** WhatsApp's own words inside the chat, as the customer's phone shows them: one file per language holds them all. */
export type WhatsAppStrings = {
  viewCatalog: string;
  viewItems: string;
  view: string;
  items: CountForms;
  outOfStock: string;
  /** `{business}` is the name of the shop. */
  catalogTitle: string;
  /** English from WhatsApp; the other languages are our translation, none is published. */
  catalogSubtitle: string;
  catalogLinkDescription: string;
  readMore: string;
  businessAccount: string;
  businessNotice: string;
  /** Placeholder of the composer on phones, and on the web. */
  message: string;
  typeMessage: string;
  /** Our translation of the send button's name. */
  send: string;
  today: string;
  yesterday: string;
  tickPending: string;
  tickSent: string;
  tickDelivered: string;
  tickRead: string;
  /** Our translation. */
  tickFailed: string;
  /** Our wording: what an app too old for a message shows in its place. */
  unsupported: string;
  /** Our wording of the button under it. */
  update: string;
};
