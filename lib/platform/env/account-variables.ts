import * as z from 'zod';
import { optionalText } from './optional-text';

const metaId = optionalText.pipe(
  z
    .string()
    .regex(/^\d{1,32}$/, 'must be an id of Meta’s: digits only')
    .optional(),
);
const printable = optionalText.pipe(
  z
    .string()
    .max(2000, 'must have at most 2,000 characters')
    .regex(/^[\x21-\x7e]+$/, 'must be printable characters without a space')
    .optional(),
);

/** The variables of one account, all of them or none. */
export const accountVariables = {
  WHATSAPP_PHONE_NUMBER_ID: metaId,
  WHATSAPP_BUSINESS_ACCOUNT_ID: metaId,
  WHATSAPP_CATALOG_ID: metaId,
  WHATSAPP_TOKEN: printable,
  WHATSAPP_APP_SECRET: printable,
  WHATSAPP_VERIFY_TOKEN: printable,
};

type GivenAccount = { [name in keyof typeof accountVariables]?: string | undefined };

/** An account of the company's own that the environment brings. */
export type EnvironmentAccount = {
  phoneNumberId: string;
  wabaId: string;
  catalogId: string;
  accessToken: string;
  appSecret: string;
  verifyToken: string;
};

/** @returns the account, or null when it is not wholly given */
export function accountOf(given: GivenAccount): EnvironmentAccount | null {
  const phoneNumberId = given.WHATSAPP_PHONE_NUMBER_ID;
  const wabaId = given.WHATSAPP_BUSINESS_ACCOUNT_ID;
  const catalogId = given.WHATSAPP_CATALOG_ID;
  const accessToken = given.WHATSAPP_TOKEN;
  const appSecret = given.WHATSAPP_APP_SECRET;
  const verifyToken = given.WHATSAPP_VERIFY_TOKEN;
  if (!phoneNumberId || !wabaId || !catalogId || !accessToken || !appSecret || !verifyToken) return null;
  return { phoneNumberId, wabaId, catalogId, accessToken, appSecret, verifyToken };
}

/** One sentence per variable that is missing beside others of the account. */
export function missingOfAccount(variables: Record<string, string | undefined>): string[] {
  const names = Object.keys(accountVariables);
  const missing = names.filter((name) => !variables[name]?.trim());
  if (missing.length === names.length) return [];
  return missing.map(
    (name) => `${name} must be given too: an account from the environment needs all of ${names.join(', ')}.`,
  );
}
