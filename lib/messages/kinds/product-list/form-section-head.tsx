'use client';

import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useFormatter } from 'use-intl';
import { Counter } from '@/components/ui/counter';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { showToast } from '@/components/ui/toast';
import { EmojiButton } from '@/lib/messages/parts/emoji-button';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { countCodePoints } from '@/lib/values/code-points';
import type { FormSectionProps } from './form-section';
import { productsMax, sectionTitleMax } from './limits';
import { countProducts } from './section-changes';
import en from './strings.en.json';
import fr from './strings.fr.json';

type FormSectionHeadProps = FormSectionProps & { noteId: string; error: string | undefined };

/** The band of a section: its title, written in place, and what can be done with it. Alt and an arrow move it. */
export function FormSectionHead({ index, section, sections, list, noteId, error }: FormSectionHeadProps) {
  const t = useKindText({ en, fr });
  const format = useFormatter();
  const id = useId();
  const title = useRef<HTMLInputElement>(null);
  const isOver = countCodePoints(section.title) > sectionTitleMax;
  return (
    <div className="group flex min-h-8 items-center gap-1 border-line border-b bg-canvas ps-7 pe-3 max-md:min-h-11 max-md:ps-2 max-md:pe-1">
      <input
        ref={title}
        type="text"
        dir="auto"
        data-title=""
        value={section.title}
        placeholder={t('fields.title.placeholder')}
        aria-label={t('fields.title.label', { number: index + 1 })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${noteId} ${id}-count` : `${id}-count`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onChange={(event) => list.renameSection(index, event.currentTarget.value)}
        onKeyDown={(event) => moveByKey(event, (step) => list.moveSection(index, step))}
        className={clsx(
          titleClass,
          error || isOver
            ? 'border-red'
            : section.title === ''
              ? 'border-line-control'
              : 'border-transparent not-focus:hover:border-line-control',
        )}
      />
      <span className="px-1 text-ink-3 text-ui tabular-nums">
        {format.number(section.productRetailerIds.length)}
      </span>
      <span className="min-w-0 flex-1">
        <span className={clsx('flex', !isOver && 'sr-only group-focus-within:not-sr-only')}>
          <Counter id={id} text={section.title} limit={sectionTitleMax} />
        </span>
      </span>
      <EmojiButton field={title} className={emojiClass} />
      <Menu
        label={t('section.menu', { section: list.sectionName(index) })}
        icon={<Ellipsis aria-hidden />}
        size="small"
        entries={menuEntries(t, index, sections)}
        // A menu that closes gives its button the focus back; only then is it moved on.
        onAction={(action) => requestAnimationFrame(() => act(action))}
      />
    </div>
  );

  function act(action: string) {
    if (action === 'rename') list.focusTitle(index);
    if (action === 'up') list.moveSection(index, -1);
    if (action === 'down') list.moveSection(index, 1);
    if (action === 'add') void list.add(index);
    if (action === 'remove') remove();
  }

  function remove() {
    const text = t('section.removed', { section: list.sectionName(index) });
    const undo = list.removeSection(index);
    showToast({ text, tone: 'good', action: { label: t('list.undo'), onPress: undo } });
  }
}

function menuEntries(
  t: ReturnType<typeof useKindText<typeof en>>,
  index: number,
  sections: FormSectionProps['sections'],
): MenuEntry[] {
  return [
    { id: 'rename', label: t('section.rename'), icon: <Pencil aria-hidden /> },
    { id: 'up', label: t('section.moveUp'), icon: <ArrowUp aria-hidden />, disabled: index === 0 },
    {
      id: 'down',
      label: t('section.moveDown'),
      icon: <ArrowDown aria-hidden />,
      disabled: index === sections.length - 1,
    },
    {
      id: 'add',
      label: t('fields.productRetailerIds.add'),
      icon: <Plus aria-hidden />,
      disabled: countProducts(sections) >= productsMax,
    },
    'separator',
    { id: 'remove', label: t('section.remove'), icon: <Trash2 aria-hidden />, danger: true },
  ];
}

function moveByKey(event: KeyboardEvent, move: (step: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  move(event.key === 'ArrowUp' ? -1 : 1);
}

/** While the section is in hand, so that a list of sections stays calm. */
const emojiClass =
  'md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100 md:aria-expanded:opacity-100 md:pointer-coarse:opacity-100';
const titleClass =
  'field-sizing-content h-6 min-w-16 max-w-full not-supports-[field-sizing:content]:w-64 rounded-control border bg-transparent px-2 font-medium outline-none transition-colors focus:border-focus focus:bg-surface focus:ring-1 focus:ring-focus touch:h-9 touch:text-head';
