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
  /** Where a phone is known to say it in other words than the web. */
  businessNoticeOnPhone?: string;
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
  catalog: string;
  allItems: string;
  collections: string;
  seeAll: string;
  product: string;
  addToCart: string;
  messageBusiness: string;
  viewCart: string;
  yourCart: string;
  addMore: string;
  /** `{n}` is the number. */
  quantity: string;
  removeFromCart: string;
  estimatedTotal: string;
  youSave: string;
  businessProvidesTotal: string;
  sendToBusiness: string;
  emptyCart: string;
  itemAdded: string;
  noMoreOfItem: string;
  cartUpdated: string;
  itemsUnavailable: string;
  productOutOfStock: string;
  productRemoved: string;
  viewSentCart: string;
  viewReceivedCart: string;
  yourSentCart: string;
  orderDetails: string;
  ok: string;
  cancel: string;
  forwarded: string;
  /** `{amount}` is a price. English from WhatsApp; the other languages are our translation, as is the next one. */
  amountEstimated: string;
  cartTerms: string;
  /** Our wording and translation from here on: no words of WhatsApp's are published. */
  cartNote: string;
  emptyCartHint: string;
  cartNotSent: string;
  invalidCatalogLink: string;
  emptyCatalog: string;
  catalogUnreachable: string;
  tryAgain: string;
  showMore: string;
  search: string;
  noMatch: string;
  /** Names of buttons that have only a picture. */
  back: string;
  close: string;
  increase: string;
  decrease: string;
};
