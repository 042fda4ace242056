import { markAbandoned } from './mark-abandoned';
import { NumberSender, type SenderOptions } from './number-sender';
import { repeatUnderLease } from './repeat-under-lease';

const finishMsMax = 20_000;

/**
 * Sends what is queued for one number. Any number of processes may start one: the lease lets one of them send, and the
 * next takes over within seconds of its death.
 *
 * @returns `stop`, which refuses new claims, lets the calls in flight end (20 s at most) and gives the lease back
 */
export function startDispatcher(options: SenderOptions): { stop: () => Promise<void> } {
  const { db, phoneNumberId } = options;
  const leaseName = `dispatcher:${phoneNumberId}`;
  let sweptEpoch: number | null = null;
  const sender = new NumberSender(options, () => repeating.wake());
  const repeating = repeatUnderLease(db, {
    leaseName,
    topic: 'delivery',
    concerns: (event) => event.ids.includes(phoneNumberId),
    turn: async ({ epoch, mayAct }) => {
      const lease = { phoneNumberId, leaseName, epoch };
      if (epoch !== sweptEpoch) await markAbandoned(db, lease);
      sweptEpoch = epoch;
      return await sender.step(lease, mayAct);
    },
    finish: () => sender.finish(finishMsMax),
  });
  return { stop: repeating.stop };
}
