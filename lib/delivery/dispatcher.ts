import type { LeaseTimes } from '@/lib/platform/db/hold-lease';
import { markAbandoned } from './mark-abandoned';
import { NumberSender, type SenderOptions } from './number-sender';
import { pollMs, repeatUnderLease } from './repeat-under-lease';

const finishMsMax = 20_000;

type DispatcherOptions = SenderOptions & { leaseTimes?: LeaseTimes };

/**
 * Sends what is queued for one number. Any number of processes may start one: the lease lets one of them send, and the
 * next takes over within seconds of its death.
 *
 * @returns `stop`, which refuses new claims, lets the calls in flight end (20 s at most) and gives the lease back
 */
export function startDispatcher(options: DispatcherOptions): { stop: () => Promise<void> } {
  const { db, phoneNumberId, leaseTimes } = options;
  const leaseName = `dispatcher:${phoneNumberId}`;
  let sweptEpoch: number | null = null;
  const sender = new NumberSender(options, () => repeating.wake());
  const repeating = repeatUnderLease(db, {
    leaseName,
    leaseTimes,
    topic: 'delivery',
    concerns: (event) => event.ids.includes(phoneNumberId),
    turn: async ({ epoch, mayAct }) => {
      const lease = { phoneNumberId, leaseName, epoch };
      if (epoch !== sweptEpoch) {
        if (!(await markAbandoned(db, lease, epoch - 1))) return pollMs;
        sweptEpoch = epoch;
      }
      const waitMs = await sender.step(lease, mayAct);
      // A claim may be on disk although the news of it was lost: then it is in nobody's hands, under our own epoch.
      if (sender.isIdle()) await markAbandoned(db, lease, epoch);
      return waitMs;
    },
    finish: () => sender.finish(finishMsMax),
  });
  return { stop: repeating.stop };
}
