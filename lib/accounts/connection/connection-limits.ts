/** How long each thing may be, in characters. Meta documents no limits; these are far beyond what it hands out. */
export const connectionLimits = { id: 32, accessToken: 2000, appSecret: 200, verifyToken: 200 } as const;

/** Ids become part of an address, so nothing but digits is one. */
export const metaIdPattern = /^\d{1,32}$/;

/** Tokens become part of a header or of a web address's query: printable characters without a space. */
export const secretPattern = /^[\x21-\x7e]+$/;
