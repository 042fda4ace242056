import { hash, verify } from '@node-rs/argon2';
import * as z from 'zod';
import type { Result } from '@/lib/values/result';
import { takeHashTurn } from './hash-turns';

/** `Algorithm.Argon2id` of the package, a const enum that does not survive per-file compilation. */
const argon2id = 2;

/** OWASP asks for at least 19 MiB and two passes; this is 64 MiB and three (Password Storage Cheat Sheet, 2026). */
const argon2idSettings = { algorithm: argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Verified when there is no such account, so that the answer takes as long as for one that exists. */
let hashOfNobody: Promise<string> | undefined;

/** A password somebody chooses: long rather than complicated. */
export const newPasswordSchema = z.string().min(12, 'password_too_short').max(256, 'too_long');

/** @returns an argon2id hash of `password` to store. */
export function hashPassword(password: string): Promise<Result<string, { code: 'busy' }>> {
  return takeHashTurn(() => hash(password, argon2idSettings));
}

/** @returns whether `password` is the one of `passwordHash`; null, meaning no such account, takes as long and is never right. */
export function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<Result<boolean, { code: 'busy' }>> {
  return takeHashTurn(async () => {
    hashOfNobody ??= hash('nobody', argon2idSettings);
    const nobody = await hashOfNobody;
    const matches = await verify(passwordHash ?? nobody, password);
    return matches && passwordHash !== null;
  });
}
