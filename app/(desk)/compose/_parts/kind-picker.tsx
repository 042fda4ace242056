'use client';

import { Banner } from '@/components/ui/banner';
import { Spinner } from '@/components/ui/spinner';
import type { MessageKind } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';
import { useOpenDraft } from './use-open-draft';

type KindPickerProps = { kinds: readonly { kind: MessageKind; name: string; explanation: string }[] };

/** What can be sent, each with a small picture of itself and a line that explains it. */
export function KindPicker({ kinds }: KindPickerProps) {
  const { open, opening, failure } = useOpenDraft();
  return (
    <>
      {failure && (
        <div className="pb-3">
          <Banner tone="bad" announced>
            {failure}
          </Banner>
        </div>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-3">
        {kinds.map(({ kind, name, explanation }) => {
          const { Miniature } = kindUi(kind);
          return (
            <li key={kind} className="flex">
              <button
                type="button"
                aria-disabled={opening !== null || undefined}
                onClick={() => opening === null && void open(kind)}
                className="flex w-full cursor-default flex-col overflow-hidden rounded-panel border border-line text-start transition-colors hover:border-line-strong hover:bg-hover max-md:flex-row"
              >
                <span
                  className="flex h-32 w-full flex-none items-center justify-center bg-canvas max-md:h-auto max-md:w-28"
                  aria-hidden
                >
                  <Miniature />
                </span>
                <span className="block p-3">
                  <span className="flex items-center gap-2 font-medium text-body">
                    {name}
                    {opening === kind && <Spinner />}
                  </span>
                  <span className="block pt-0.5 text-ink-2">{explanation}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
