import type { Database } from '@/lib/platform/db/database';

/** A line of the sandbox's log: one request, what came of it, and what leaves. */
export type LoggedRequest = {
  at: Date;
  method: string;
  path: string;
  body: string | null;
  /** What Meta has to say, whether or not it leaves; null and nothing where it never got the request. */
  httpStatus: number | null;
  answer: string;
  /** Whether a message was accepted, and under which id. */
  accepted: boolean;
  wamid: string | null;
  /** Meta's code where the request was refused. */
  code: number | null;
  /** As the request of a message names them. */
  to: string | null;
  callbackData: string | null;
  /** What was done to the answer, by name. */
  mischief: string | null;
  /** Whether the answer above leaves, unchanged. */
  answered: boolean;
  /** HTTP status that leaves, null where none does. */
  status: number | null;
};

export type Sandbox = {
  db: Database;
  now: () => Date;
  /** Address of the Graph API as clients reach it, without version and trailing slash. */
  baseUrl: string;
  /** Where webhooks go and the secret that signs them; null keeps them unsent. */
  webhook: { url: string; appSecret: string } | null;
  /** Called before the answer leaves, after the database has it. */
  onRequest: (entry: LoggedRequest) => void;
};

type SandboxOptions = Omit<Sandbox, 'now' | 'onRequest'> & Partial<Pick<Sandbox, 'now' | 'onRequest'>>;

/** Puts together an emulated Cloud API on a migrated database. It holds nothing itself: all state is in `sandbox`. */
export function createSandbox(options: SandboxOptions): Sandbox {
  return {
    now: () => new Date(),
    onRequest: () => undefined,
    ...options,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
  };
}
