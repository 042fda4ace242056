import type { AnswerKind } from '@/lib/sandbox/mischief/answer-kinds';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import type { TakenEvent } from '@/lib/sandbox/webhooks/schedule-events';
import type { Result } from '@/lib/values/result';
import type { Refusal } from './refusal';

/** A call that is allowed in. `version` is empty where the address has none. */
export type GraphCall = {
  sandbox: Sandbox;
  version: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
};

export type GraphAnswer = {
  body: object;
  /** Of the message that was accepted. */
  wamid?: string;
  /** What becomes of the answer. */
  mischief?: AnswerKind | null;
  /** To be told before the answer leaves. */
  early?: TakenEvent[];
};

export type GraphEndpoint = (call: GraphCall) => Promise<Result<GraphAnswer, Refusal>>;
