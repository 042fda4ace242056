/** Names shared by the proxy, which writes them, and the pages, which read them. */
export const localeCookie = 'vitrine.locale';
export const themeCookie = 'vitrine.theme';
export const zoneCookie = 'vitrine.zone';
export const senderCookie = 'vitrine.sender';
export const catalogViewCookie = 'vitrine.catalog-view';
export const localeHeader = 'x-vitrine-locale';
export const nonceHeader = 'x-nonce';
