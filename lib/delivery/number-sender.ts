import { recordSlowdown } from '@/lib/accounts/record-slowdown';
import { findSendingAccount, type SendingAccount } from '@/lib/accounts/sending-account';
import type { Slowdown } from '@/lib/accounts/number-condition';
import type { Database } from '@/lib/platform/db/database';
import { logger } from '@/lib/platform/log/logger';
import { announceStep } from './announce-step';
import { type ClaimedMessage, claimMessages } from './claim-messages';
import { type DispatchContext, dispatchMessage, recordUncalled } from './dispatch-message';
import type { DispatchLease } from './lock-lease';
import { NumberHealth } from './number-health';
import { numberBucket, PairPace, type TokenBucket } from './pace';
import { pollMs } from './repeat-under-lease';

const inFlightMax = 128;
const accountAgeMsMax = 1000;

export type SenderOptions = {
  db: Database;
  phoneNumberId: string;
  graphVersion: string;
  callDeadlineMs?: number;
  /** How long the breaker stays open at first. */
  breakerOpenMs?: number;
  now: () => Date;
};

type Start = { account: SendingAccount; ticket: number; mayCall: () => boolean };

/** Sends what is queued for one number, at its pace. What it knows of paces is good for as long as the process lives. */
export class NumberSender {
  private readonly inFlight = new Set<Promise<void>>();
  private readonly pairs = new PairPace();
  private readonly givenUp = new AbortController();
  private account: { value: SendingAccount | null; readAtMs: number } | null = null;
  private bucket: { tokens: TokenBucket; perSecond: number } | null = null;
  private readonly health: NumberHealth;
  /** What the number's page says, as far as this process knows; undefined before it has looked. */
  private shown: Slowdown | null | undefined;

  constructor(
    private readonly options: SenderOptions,
    private readonly wake: () => void,
  ) {
    this.health = new NumberHealth(options.breakerOpenMs);
  }

  /** Claims and starts what may leave now. @returns milliseconds until it is worth looking again */
  async step(lease: DispatchLease, mayCall: () => boolean): Promise<number> {
    const account = await this.readAccount();
    if (!account) return pollMs;
    await this.showHealth(account);
    if (account.holdReason !== null) return pollMs;
    const nowMs = performance.now();
    const room = this.health.room(nowMs);
    if (room.count === 0) return room.waitMs > 0 ? Math.min(pollMs, room.waitMs) : pollMs;
    const tokens = this.tokens(account.pacePerSecond, nowMs);
    const limit = Math.min(tokens.available(nowMs), inFlightMax - this.inFlight.size, room.count);
    if (limit < 1) return this.inFlight.size < inFlightMax ? tokens.msUntilNext(nowMs) : pollMs;
    announceStep('before_claim');
    const claim = await claimMessages(this.options.db, lease, limit, this.options.now());
    if (!claim) return pollMs;
    tokens.take(claim.messages.length, performance.now());
    const ticket = this.health.begin(claim.messages.length);
    if (claim.messages.length > 0) announceStep('after_claim');
    for (const message of claim.messages) this.start(message, { account: claim.account, ticket, mayCall });
    if (claim.messages.length + claim.setAside > 0) return 0;
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

  private start(message: ClaimedMessage, { account, ticket, mayCall }: Start): void {
    const { db, graphVersion, callDeadlineMs, now } = this.options;
    const context = { db, account, graphVersion, callDeadlineMs, mayCall, givenUp: this.givenUp.signal, now };
    const sending = this.send(context, message, ticket)
      .catch((error: unknown) => logger.error({ err: error, messageId: message.id }, 'a send broke off'))
      .finally(() => {
        this.inFlight.delete(sending);
        this.wake();
      });
    this.inFlight.add(sending);
  }

  private async send(context: DispatchContext, message: ClaimedMessage, ticket: number): Promise<void> {
    const { recipient } = message;
    const person = 'phone' in recipient ? recipient.phone : recipient.bsuid;
    const pairWaitMs = this.pairs.take(person, performance.now());
    const outcome =
      pairWaitMs > 0
        ? await recordUncalled(context, message, pairWaitMs)
        : await dispatchMessage(context, message);
    this.health.heed(ticket, outcome, performance.now(), this.options.now());
    if (outcome.outcome === 'number_held') this.account = null;
  }

  /** Has the number's page say what slows it: whoever takes the number over begins from there. */
  private async showHealth(account: SendingAccount): Promise<void> {
    const { db, phoneNumberId, now } = this.options;
    if (this.shown === undefined) {
      this.health.takeOver(account.slowdown, performance.now(), now());
      this.shown = account.slowdown;
    }
    const next = this.health.shown(performance.now());
    if (next?.until === this.shown?.until && next?.cause === this.shown?.cause) return;
    await recordSlowdown(db, phoneNumberId, next);
    this.shown = next;
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
