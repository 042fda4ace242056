'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFailureWords } from '@/app/(desk)/history/_parts/use-failure-words';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { fieldBoxClass, fieldInputClass } from '@/components/ui/field';
import { Spinner } from '@/components/ui/spinner';
import { matchingItems, type PaletteFacts, type PaletteItem } from './palette-items';
import { PaletteList, optionId } from './palette-list';
import { useCommands } from './use-commands';
import { useFound } from './use-found';

type PaletteDialogProps = {
  facts: PaletteFacts;
  /** Products alone, without what else there is. */
  isOfProducts: boolean;
  onClose: () => void;
  onShortcuts: () => void;
};

/** One field for everything: arrow keys move, Enter goes there, with Ctrl or ⌘ in a new tab. */
export function PaletteDialog({ facts, isOfProducts, onClose, onShortcuts }: PaletteDialogProps) {
  const t = useTranslations('palette');
  const words = useFailureWords();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const commands = useCommands(facts, onShortcuts);
  const found = useFound(typed, isOfProducts);
  const items = [...(isOfProducts ? [] : matchingItems(commands.items, typed)), ...found.items];
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === active),
  );
  const current = items[at];
  const label = t(isOfProducts ? 'searchProducts' : 'search');

  useEffect(() => input.current?.focus(), []);

  async function choose(item: PaletteItem, inNewTab: boolean) {
    if ('run' in item) {
      if (!(await item.run())) return;
    } else if (inNewTab) return void window.open(item.href, '_blank', 'noopener');
    else router.push(item.href);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      setActive(items[(at + step + items.length) % items.length]?.id ?? null);
    } else if (event.key === 'Enter' && current && !event.repeat) {
      void choose(current, event.ctrlKey || event.metaKey);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <DialogModal title={label} flush onOpenChange={(open) => !open && onClose()}>
      <div className="flex h-[min(60dvh,32rem)] flex-col">
        <div className="flex-none border-line border-b p-3">
          <div className={`${fieldBoxClass(false)} min-h-9 items-center gap-2 px-2.5 touch:min-h-11`}>
            <Search className="text-ink-3" aria-hidden />
            <input
              ref={input}
              role="combobox"
              aria-label={label}
              aria-expanded={items.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={current && optionId(listId, current)}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              maxLength={400}
              placeholder={t(isOfProducts ? 'productsPlaceholder' : 'placeholder')}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(null);
              }}
              onKeyDown={onKeyDown}
              className={`${fieldInputClass} h-5`}
            />
            {found.isLoading && <Spinner />}
          </div>
        </div>
        {commands.failure && (
          <Banner tone="bad" announced>
            {commands.failure}
          </Banner>
        )}
        {found.failed && !found.isLoading && (
          <div
            role="alert"
            className="flex flex-none items-center gap-3 border-line border-b px-5 py-2 text-ink-2"
          >
            <span className="min-w-0 flex-1">{words(found.failed).advice}</span>
            <Button size="small" onClick={found.retry}>
              {t('retry')}
            </Button>
          </div>
        )}
        <PaletteList
          id={listId}
          label={label}
          items={items}
          current={current}
          emptyText={found.isLoading ? t('searching') : found.failed ? null : t('nothing')}
          onPoint={({ id }) => setActive(id)}
          onChoose={(item, inNewTab) => void choose(item, inNewTab)}
        />
        <p role="status" className="sr-only">
          {found.isLoading ? '' : t('count', { count: items.length })}
        </p>
      </div>
    </DialogModal>
  );
}
