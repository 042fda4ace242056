import type { DeliveryStep } from '@/lib/delivery/announce-step';
import type { LeaseTimes } from '@/lib/platform/db/hold-lease';

/** A signal that a desk process sends itself the `occurrence`th time it comes to `step`, from 1. */
export type Fault = {
  step: DeliveryStep;
  occurrence: number;
  signal: 'SIGKILL' | 'SIGSTOP' | 'SIGTERM';
};

/** What a desk process is told when it starts. */
export type DeskOptions = { leaseTimes?: LeaseTimes; faults: Fault[] };

/** What it says: the port of its webhooks once it works, and each fault just before it happens. */
export type DeskReport = { ready: number } | { fault: DeliveryStep };
