'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageKind } from '@/lib/messages/registry';

type NameByKind = Readonly<Record<MessageKind, string>>;

const KindNamesContext = createContext<NameByKind | null>(null);

/** What the kinds of message are called, given by the server, which knows them all. */
export function KindNames({ names, children }: { names: NameByKind; children: ReactNode }) {
  return <KindNamesContext value={names}>{children}</KindNamesContext>;
}

/** The kinds of this version in their order, and the name of any kind, also of one in an old row. */
export function useKindNames() {
  const names = useContext(KindNamesContext);
  const t = useTranslations('history');
  return useMemo(() => {
    const isKnown = (kind: string): kind is MessageKind => names !== null && Object.hasOwn(names, kind);
    return {
      known: Object.keys(names ?? {}),
      isKnown,
      nameOf: (kind: string) => (names !== null && isKnown(kind) ? names[kind] : t('unknownKind', { kind })),
    };
  }, [names, t]);
}
