import * as z from 'zod';
import { seal, unseal } from '@/lib/platform/crypto/sealed-box';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { connectionSchema } from './connection-schema';

/** A test is good for as long as a person needs to read what it said. */
const testedLifetimeMs = 30 * 60 * 1000;

const testedSchema = z.object({
  connection: connectionSchema.extend({
    catalogId: z.string().nullable(),
    verifyToken: z.string().nullable(),
  }),
  facts: z.object({ displayNumber: z.string(), businessName: z.string() }),
  testedAt: z.iso.datetime().transform((at) => new Date(at)),
});

/** A connection that passed its test, and what Meta calls its number. */
export type TestedConnection = z.output<typeof testedSchema>;

/**
 * Seals what was tested, for the browser to hold until the person decides: nobody but the desk can open or change it,
 * so what is stored is what passed. It opens for the same person alone.
 */
export function sealTested(tested: TestedConnection, userId: string): string {
  return seal(JSON.stringify(tested), place(userId), processEnvironment().encryptionKey);
}

/** @returns null when it is not from here, another person's, or too old */
export function openTested(sealed: string, userId: string, now: Date): TestedConnection | null {
  try {
    const plain = unseal(sealed, place(userId), processEnvironment().encryptionKey);
    const tested = testedSchema.parse(JSON.parse(plain));
    return now.getTime() - tested.testedAt.getTime() > testedLifetimeMs ? null : tested;
  } catch {
    return null;
  }
}

function place(userId: string): string {
  return `tested-connection|${userId}`;
}
