import type { Database } from '@/lib/platform/db/database';

/** A line of the sandbox's log: one request and what it was answered. `wamid` stands where a message was accepted. */
export type LoggedRequest = {
  at: Date;
  method: string;
  path: string;
  body: string | null;
  httpStatus: number;
  answer: string;
  wamid: string | null;
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
