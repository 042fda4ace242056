'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import en from './strings.en.json';
import fr from './strings.fr.json';
import type { DraftHistory } from './use-draft-history';
import type { ProductList } from './use-product-list';

/** Take the last step back and do it again. They keep their place, and the focus, where there is none. */
export function FormStepButtons({ history, list }: { history: DraftHistory; list: ProductList }) {
  const t = useKindText({ en, fr });
  return (
    <span className="flex flex-none">
      <IconButton
        label={t('list.undo')}
        icon={<Undo2 aria-hidden />}
        aria-disabled={!history.canUndo || undefined}
        aria-keyshortcuts="Control+Z Meta+Z"
        className="aria-disabled:text-line-control"
        onClick={list.undo}
      />
      <IconButton
        label={t('tools.redo')}
        icon={<Redo2 aria-hidden />}
        aria-disabled={!history.canRedo || undefined}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        className="aria-disabled:text-line-control"
        onClick={list.redo}
      />
    </span>
  );
}
