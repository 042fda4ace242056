import * as z from 'zod';
import { connectionLimits, metaIdPattern, secretPattern } from './connection-limits';

const metaId = z.string().trim().regex(metaIdPattern);
const optionalId = z.union([z.literal('').transform(() => null), metaId]);
const secret = (max: number) => z.string().trim().max(max).regex(secretPattern);
const optionalSecret = (max: number) => z.union([z.literal('').transform(() => null), secret(max)]);

/** What a person types to connect a number. Without a catalog it sends text and links; without a verify token the desk makes one. */
export const connectionSchema = z.strictObject({
  phoneNumberId: metaId,
  wabaId: metaId,
  catalogId: optionalId,
  accessToken: secret(connectionLimits.accessToken),
  appSecret: secret(connectionLimits.appSecret),
  verifyToken: optionalSecret(connectionLimits.verifyToken),
});
export type Connection = z.output<typeof connectionSchema>;

/** New secrets for an account that is connected; what is left empty stays as it is stored. */
export const replacementSchema = z.strictObject({
  wabaId: metaId,
  accessToken: optionalSecret(connectionLimits.accessToken),
  appSecret: optionalSecret(connectionLimits.appSecret),
  verifyToken: optionalSecret(connectionLimits.verifyToken),
});
export type Replacement = z.output<typeof replacementSchema>;
