import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { DeskOptions, DeskReport } from './desk-report';

/** A desk process as the tests hold it. */
export type Desk = {
  /** Its connections to the database go by this name. */
  name: string;
  /** Where it takes webhooks; null before it is ready. */
  port: () => number | null;
  ready: Promise<void>;
  /** When it has come to one of its faults. */
  faulted: Promise<void>;
  /** With its exit code, null when a signal ended it. */
  exited: Promise<number | null>;
  signal: (name: NodeJS.Signals) => void;
};

type StartOptions = DeskOptions & { bundle: string; databaseUrl: string };

let started = 0;
const living = new Set<ChildProcess>();

/** Starts a desk process from `bundle` on the database at `databaseUrl`. */
export function startDesk({ bundle, databaseUrl, ...options }: StartOptions): Desk {
  started += 1;
  const name = `desk-${process.pid}-${started}`;
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', name);
  const child = spawn(process.execPath, [bundle, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      NEXTAUTH_SECRET: 'a secret that nobody signs in with',
      LOG_LEVEL: process.env.FAULTS_LOG_LEVEL ?? 'silent',
    },
  });
  living.add(child);
  let port: number | null = null;
  const [ready, faulted] = [signal(), signal()];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as DeskReport;
    if ('fault' in said) return faulted.give();
    port = said.ready;
    ready.give();
  });
  const exited = once(child, 'exit').then(([code]) => {
    living.delete(child);
    return code as number | null;
  });
  return {
    name,
    port: () => port,
    ready: ready.given,
    faulted: faulted.given,
    exited,
    signal: (which) => void child.kill(which),
  };
}

/** Ends whatever a failed test has left running. */
export function killRemainingDesks(): void {
  for (const child of living) child.kill('SIGKILL');
}

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
