/** Languages of the customer's phone that WhatsApp's own words are kept in here. */
export const whatsAppLanguages = ['en', 'fr', 'es', 'pt-BR', 'de', 'ar', 'hi'] as const;

export type WhatsAppLanguage = (typeof whatsAppLanguages)[number];

export const whatsAppPlatforms = ['android', 'ios', 'web'] as const;
export const whatsAppThemes = ['light', 'dark'] as const;

export type WhatsAppPlatform = (typeof whatsAppPlatforms)[number];
export type WhatsAppTheme = (typeof whatsAppThemes)[number];

/** Whose eyes see the chat: the customer on a phone, or the business in an inbox. */
export const whatsAppSides = ['customer', 'business'] as const;

type WhatsAppSide = (typeof whatsAppSides)[number];

/** Everything that changes the drawing of a chat without changing what is said in it. */
export type WhatsAppLook = {
  platform: WhatsAppPlatform;
  theme: WhatsAppTheme;
  language: WhatsAppLanguage;
  side: WhatsAppSide;
};

/** @returns the direction in which a phone of this language lays out the chat. */
export function directionOf(language: WhatsAppLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** @returns a language in its own words, as a phone lists it */
export function languageName(language: WhatsAppLanguage): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
