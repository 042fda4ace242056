'use client';

import { useCallback, useState } from 'react';
import type { CustomerReply } from '@/lib/messages/customer-replies';
import type { MessageKind } from '@/lib/messages/registry';
import { switchTurn, type Turn, type WhatIf } from './what-if';

/** What was tried on the drawn phone. `id` is another for every new beginning. */
export type PreviewRun = {
  id: string;
  whatIf: WhatIf;
  replies: readonly CustomerReply[];
};

type Begun = { kind: MessageKind; count: number; whatIf: WhatIf; replies: readonly CustomerReply[] };

/** What is tried on the drawn phone of a draft. Nothing of it leaves the page; another kind of message begins anew. */
export function usePreviewRun(kind: MessageKind) {
  const [begun, setBegun] = useState<Begun>({ kind, count: 0, whatIf: [], replies: [] });
  const current = begun.kind === kind ? begun : beginAgain(begun, kind);
  if (current !== begun) setBegun(current);
  const onSwitch = useCallback(
    (turn: Turn) => setBegun((before) => ({ ...before, whatIf: switchTurn(before.whatIf, turn) })),
    [],
  );
  const onReply = useCallback(
    (reply: CustomerReply) => setBegun((before) => ({ ...before, replies: [...before.replies, reply] })),
    [],
  );
  const onStartOver = useCallback(() => setBegun((before) => beginAgain(before, before.kind)), []);
  const { count, whatIf, replies } = current;
  const run: PreviewRun = { id: `${kind} ${count}`, whatIf, replies };
  return { run, onSwitch, onReply, onStartOver };
}

function beginAgain({ count }: Begun, kind: MessageKind): Begun {
  return { kind, count: count + 1, whatIf: [], replies: [] };
}
