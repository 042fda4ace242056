import * as z from 'zod';
import {
  type Connection,
  connectionSchema,
  replacementSchema,
} from '@/lib/accounts/connection/connection-schema';
import type { TestLine } from '@/lib/accounts/connection/step-outcome';
import { findStoredConnection } from '@/lib/accounts/connection/stored-connection';
import { testConnection } from '@/lib/accounts/connection/test-connection';
import { sealTested } from '@/lib/accounts/connection/tested-connection';
import { route } from '@/lib/entrypoints/route';
import { lineStream } from './_parts/line-stream';

/**
 * Tests a connection against Meta: a new one, or a stored one with new secrets or as it stands. Answers a line of JSON
 * per step, each as soon as it is known. What was sent is never sent back but sealed.
 */
export const POST = route(
  { right: 'accounts.manage', schema: z.union([connectionSchema, replacementSchema]) },
  async (ctx, given, request) => {
    const connection = 'phoneNumberId' in given ? given : await findStoredConnection(ctx, given);
    if (!connection) return Response.json({ error: { code: 'not_found' } }, { status: 404 });
    return lineStream(testLines(connection, ctx.actor.userId), request.signal);
  },
);

async function* testLines(connection: Connection, userId: string): AsyncGenerator<TestLine> {
  const steps = testConnection(connection);
  for (;;) {
    const { value, done } = await steps.next();
    if (!done) {
      yield { outcome: value };
      continue;
    }
    if (value) yield { sealed: sealTested({ connection, facts: value, testedAt: new Date() }, userId) };
    return;
  }
}
