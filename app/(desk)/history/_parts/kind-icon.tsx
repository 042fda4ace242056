'use client';

import { File } from 'lucide-react';
import { kindUi } from '@/lib/messages/registry.ui';
import { useKindNames } from './kind-names';

/** The mark of a kind; a plain sheet for one this version does not know. */
export function KindIcon({ kind }: { kind: string }) {
  const { isKnown } = useKindNames();
  const Icon = isKnown(kind) ? kindUi(kind).icon : File;
  return (
    <span aria-hidden className="flex-none text-ink-3">
      <Icon size={16} />
    </span>
  );
}
