import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id` of the package, a const enum that does not survive per-file compilation. */
const argon2id = 2;

/** OWASP asks for at least 19 MiB and two passes; this is 64 MiB and three (Password Storage Cheat Sheet, 2026). */
const argon2idSettings = { algorithm: argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Verified when there is no such account, so that the answer takes as long as for one that exists. */
let hashOfNobody: Promise<string> | undefined;

/** @returns an argon2id hash of `password` to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2idSettings);
}

/** @returns whether `password` is the one of `passwordHash`; null, meaning no such account, takes as long and is never right. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword('nobody');
  const matches = await verify(passwordHash ?? (await hashOfNobody), password);
  return matches && passwordHash !== null;
}
