import type { Sandbox } from '@/lib/sandbox/sandbox';
import type { Result } from '@/lib/values/result';
import type { Refusal } from './refusal';

/** A call that is allowed in. `version` is empty where the address has none. */
export type GraphCall = {
  sandbox: Sandbox;
  version: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
};

export type GraphAnswer = { body: object; wamid?: string };

export type GraphEndpoint = (call: GraphCall) => Promise<Result<GraphAnswer, Refusal>>;
