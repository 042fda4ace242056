'use client';

import { Smile } from 'lucide-react';
import dynamic from 'next/dynamic';
import { memo, type RefObject, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { insertText } from './insert-text';

const loadPicker = () => import('./emoji-popover');
const EmojiPopover = dynamic(() => loadPicker().then((loaded) => loaded.EmojiPopover));

type EmojiButtonProps = {
  /** Takes the emoji where its caret is. */
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  className?: string;
};

/** Opens the emoji, which are loaded when a hand comes near. The chosen one stands at the caret, and so does the focus. */
export const EmojiButton = memo(function EmojiButton({ field, className }: EmojiButtonProps) {
  const t = useTranslations('emoji');
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLSpanElement>(null);

  function close() {
    setOpen(false);
    trigger.current?.querySelector('button')?.focus({ preventScroll: true });
  }

  function choose(emoji: string) {
    close();
    // A pop-over that closes hands the focus back; only then is it moved on.
    requestAnimationFrame(() => field.current && insertText(field.current, emoji));
  }

  return (
    <>
      <span ref={trigger} className="inline-flex flex-none [&_svg]:size-4">
        <IconButton
          label={t('open')}
          icon={<Smile aria-hidden />}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          className={className}
          onPointerEnter={() => void loadPicker()}
          onClick={() => setOpen(true)}
        />
      </span>
      {isOpen && <EmojiPopover trigger={trigger} onChoose={choose} onClose={close} />}
    </>
  );
});
