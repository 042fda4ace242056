import { findSendingAccount, type SendingAccount } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';
import { logger } from '@/lib/platform/log/logger';
import { announceStep } from './announce-step';
import type { AttemptOutcome } from './attempt-outcome';
import { type ClaimedMessage, claimMessages } from './claim-messages';
import { type DispatchContext, dispatchMessage, recordUncalled } from './dispatch-message';
import type { DispatchLease } from './lock-lease';
import { numberBucket, PairPace, type TokenBucket } from './pace';
import { pollMs } from './repeat-under-lease';

const inFlightMax = 128;
const accountAgeMsMax = 1000;

export type SenderOptions = {
  db: Database;
  phoneNumberId: string;
  graphVersion: string;
  callDeadlineMs?: number;
  now: () => Date;
};

/** Sends what is queued for one number, at its pace. What it knows of paces is good for as long as the process lives. */
export class NumberSender {
  private readonly inFlight = new Set<Promise<void>>();
  private readonly pairs = new PairPace();
  private readonly givenUp = new AbortController();
  private account: { value: SendingAccount | null; readAtMs: number } | null = null;
  private bucket: { tokens: TokenBucket; perSecond: number } | null = null;
  private pausedUntilMs = 0;

  constructor(
    private readonly options: SenderOptions,
    private readonly wake: () => void,
  ) {}

  /** Claims and starts what may leave now. @returns milliseconds until it is worth looking again */
  async step(lease: DispatchLease, mayCall: () => boolean): Promise<number> {
    const account = await this.readAccount();
    if (!account || account.holdReason !== null) return pollMs;
    const nowMs = performance.now();
    if (this.pausedUntilMs > nowMs) return Math.min(pollMs, this.pausedUntilMs - nowMs);
    const tokens = this.tokens(account.pacePerSecond, nowMs);
    const limit = Math.min(tokens.available(nowMs), inFlightMax - this.inFlight.size);
    if (limit < 1) return this.inFlight.size < inFlightMax ? tokens.msUntilNext(nowMs) : pollMs;
    announceStep('before_claim');
    const claimed = await claimMessages(this.options.db, lease, limit, this.options.now());
    tokens.take(claimed.length, performance.now());
    if (claimed.length > 0) announceStep('after_claim');
    for (const message of claimed) this.start(message, account, mayCall);
    if (claimed.length > 0) return 0;
    this.pairs.forgetFull(nowMs);
    return pollMs;
  }

  /** Whether nothing that was claimed is still in hand. */
  isIdle(): boolean {
    return this.inFlight.size === 0;
  }

  /** Waits for the calls in flight, at most `msMax`. What is left then stays `sending` for the next holder to judge. */
  async finish(msMax: number): Promise<void> {
    const deadline = setTimeout(() => this.givenUp.abort(), msMax);
    const givenUp = new Promise<void>((resolve) =>
      this.givenUp.signal.addEventListener('abort', () => resolve()),
    );
    await Promise.race([Promise.all(this.inFlight), givenUp]);
    clearTimeout(deadline);
  }

  private start(message: ClaimedMessage, account: SendingAccount, mayCall: () => boolean): void {
    const { db, graphVersion, callDeadlineMs, now } = this.options;
    const context = { db, account, graphVersion, callDeadlineMs, mayCall, givenUp: this.givenUp.signal, now };
    const sending = this.send(context, message)
      .catch((error: unknown) => logger.error({ err: error, messageId: message.id }, 'a send broke off'))
      .finally(() => {
        this.inFlight.delete(sending);
        this.wake();
      });
    this.inFlight.add(sending);
  }

  private async send(context: DispatchContext, message: ClaimedMessage): Promise<void> {
    const { recipient } = message;
    const person = 'phone' in recipient ? recipient.phone : recipient.bsuid;
    const pairWaitMs = this.pairs.take(person, performance.now());
    if (pairWaitMs > 0) await recordUncalled(context, message, pairWaitMs);
    else this.heed(await dispatchMessage(context, message));
  }

  /** A refusal that concerns the whole number slows the whole number, not just the message that met it. */
  private heed(outcome: AttemptOutcome): void {
    if (outcome.outcome === 'number_held') this.account = null;
    if (outcome.outcome !== 'again_later' || outcome.scope !== 'number') return;
    const waitMs = Math.max(outcome.baseMs, outcome.retryAfterMs);
    this.pausedUntilMs = Math.max(this.pausedUntilMs, performance.now() + waitMs);
  }

  private async readAccount(): Promise<SendingAccount | null> {
    const nowMs = performance.now();
    if (this.account && nowMs - this.account.readAtMs < accountAgeMsMax) return this.account.value;
    const value = await findSendingAccount(this.options.db, this.options.phoneNumberId);
    this.account = { value, readAtMs: nowMs };
    return value;
  }

  private tokens(perSecond: number, nowMs: number): TokenBucket {
    if (this.bucket?.perSecond !== perSecond)
      this.bucket = { tokens: numberBucket(perSecond, nowMs), perSecond };
    return this.bucket.tokens;
  }
}
