'use client';

import { Bold, Code, Italic, Strikethrough } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useModKey } from '@/components/ui/mod-key';
import { type TextMark, toggleMark } from '@/lib/values/whatsapp-text/toggle-mark';
import { insertText } from './insert-text';
import en from './strings.en.json';
import fr from './strings.fr.json';
import { useKindText } from './use-kind-text';

const formats = [
  { name: 'bold', mark: '*', key: 'b', Icon: Bold },
  { name: 'italic', mark: '_', key: 'i', Icon: Italic },
  { name: 'strike', mark: '~', key: null, Icon: Strikethrough },
  { name: 'mono', mark: '```', key: null, Icon: Code },
] as const;

type FormatButtonsProps = { area: RefObject<HTMLTextAreaElement | null> };

/** Buttons that put WhatsApp's marks around what is selected in a text, or take them off. */
export const FormatButtons = memo(function FormatButtons({ area }: FormatButtonsProps) {
  const t = useKindText({ en, fr });
  const mod = useModKey();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div role="group" aria-label={t('format.label')} className="flex [&_svg]:size-3.5">
      {formats.map(({ name, mark, key, Icon }) => (
        <IconButton
          key={name}
          label={t(`format.${name}`)}
          keys={key === null ? undefined : `${mod} ${key.toUpperCase()}`}
          icon={<Icon aria-hidden />}
          onClick={() => format(area.current, mark)}
        />
      ))}
    </div>
  );
});

/** Ctrl or ⌘ with B and with I, while the text is written. */
export function formatByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const pressed = formats.find(({ key }) => key === event.key.toLowerCase());
  if (!pressed) return;
  event.preventDefault();
  format(event.currentTarget, pressed.mark);
}

function format(area: HTMLTextAreaElement | null, mark: TextMark): void {
  if (area === null) return;
  const { selectionStart: start, selectionEnd: end, value } = area;
  const { replaced, by, selected } = toggleMark(value, { start, end }, mark);
  area.focus();
  area.setSelectionRange(replaced.start, replaced.end);
  insertText(area, by);
  area.setSelectionRange(selected.start, selected.end);
}
