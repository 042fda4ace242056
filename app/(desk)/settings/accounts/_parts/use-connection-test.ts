'use client';

import { useEffect, useRef, useState } from 'react';
import type { StepOutcome, TestLine } from '@/lib/accounts/connection/step-outcome';

const failures = ['invalid', 'signed_out', 'forbidden', 'not_found', 'unexpected'] as const;
export type TestFailure = (typeof failures)[number] | 'unreachable';

export type ConnectionTest = {
  outcomes: readonly StepOutcome[];
  isRunning: boolean;
  /** What can be stored, once everything that had to pass has passed. */
  sealed: string | null;
  failure: TestFailure | null;
};

const untested: ConnectionTest = { outcomes: [], isRunning: false, sealed: null, failure: null };

/** Runs a test at the desk's own door and follows it line by line. What was typed is kept by the form alone. */
export function useConnectionTest() {
  const [test, setTest] = useState(untested);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(given: Record<string, string>) {
    running.current?.abort();
    const current = new AbortController();
    running.current = current;
    setTest({ ...untested, isRunning: true });
    const change = (next: (test: ConnectionTest) => Partial<ConnectionTest>) => {
      if (!current.signal.aborted) setTest((test) => ({ ...test, ...next(test) }));
    };
    const failure = await follow(given, current.signal, (line) =>
      change((test) => ('sealed' in line ? line : { outcomes: [...test.outcomes, line.outcome] })),
    ).catch((): TestFailure => 'unreachable');
    change(() => ({ isRunning: false, failure }));
  }

  /** After an edit what was tested is no longer what stands there. */
  function forget() {
    running.current?.abort();
    setTest(untested);
  }

  return { test, run, forget };
}

async function follow(
  given: Record<string, string>,
  signal: AbortSignal,
  onLine: (line: TestLine) => void,
): Promise<TestFailure | null> {
  const answer = await fetch('/api/desk/accounts/test', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
    signal,
  });
  if (!answer.ok || !answer.body) {
    const { error } = (await answer.json()) as { error: { code: string } };
    return failures.find((known) => known === error.code) ?? 'unexpected';
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return null;
    const lines = `${rest}${value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(JSON.parse(line) as TestLine);
  }
}
