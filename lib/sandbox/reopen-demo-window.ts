import { eq } from 'drizzle-orm';
import { account } from './account';
import { recordInbound } from './phone/record-inbound';
import type { Sandbox } from './sandbox';
import { isWindowOpen } from './send/fate';
import { contacts } from './tables';

/** In Meta's language of examples, as the number is. */
const body = 'Hello! I’m back. What do you have in stock today?';

/** For a start: the demo contact writes again where their customer service window has closed, told by a real webhook. */
export async function reopenDemoWindow(sandbox: Sandbox): Promise<void> {
  const now = sandbox.now();
  await sandbox.db.transaction(async (tx) => {
    const [person] = await tx
      .select()
      .from(contacts)
      .where(eq(contacts.waId, account.demoContactWaId))
      .for('update');
    if (person && !isWindowOpen(person.lastInboundAt, now))
      await recordInbound(tx, person, { type: 'text', text: { body } }, now);
  });
}
