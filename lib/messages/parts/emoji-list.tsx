'use client';

import {
  type EmojiPickerListCategoryHeaderProps,
  type EmojiPickerListEmojiProps,
  type EmojiPickerListRowProps,
  EmojiPicker as Picker,
} from 'frimousse';
import { useTranslations } from 'use-intl';
import { iconButtonClass } from '@/components/ui/button-class';

/** The emoji themselves, and below them the name of the one in hand and the skin tone of all. */
export function EmojiList() {
  const t = useTranslations('emoji');
  return (
    <>
      <Picker.Viewport tabIndex={0} className="min-h-0 flex-1 -outline-offset-2">
        <Picker.Empty className="flex h-full items-center justify-center px-5 text-center text-ink-2">
          {({ search }) => t('none', { search })}
        </Picker.Empty>
        <Picker.List className="select-none pb-1.5" components={parts} />
      </Picker.Viewport>
      <div className="flex h-11 flex-none items-center gap-2 border-line border-t ps-3 pe-2">
        <span className="min-w-0 flex-1 truncate text-ink-2 text-ui">
          <Picker.ActiveEmoji>{({ emoji }) => emoji?.label ?? ''}</Picker.ActiveEmoji>
        </span>
        <Picker.SkinToneSelector
          aria-label={t('skinTone')}
          title={t('skinTone')}
          className={`${iconButtonClass('small')} text-head`}
        />
      </div>
    </>
  );
}

/** Outside of the list: a part that is made while drawing would be a new one each time. */
const parts = { CategoryHeader, Row, Emoji };

function CategoryHeader({ category, ...props }: EmojiPickerListCategoryHeaderProps) {
  return (
    <div {...props} className="bg-raised px-3 pt-2.5 pb-1 font-medium text-ink-3 text-meta">
      {category.label}
    </div>
  );
}

function Row(props: EmojiPickerListRowProps) {
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is among what the library gives it.
  return <div {...props} aria-rowindex={fromOne(props['aria-rowindex'])} className="px-2" />;
}

function Emoji({ emoji, ...props }: EmojiPickerListEmojiProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is among what the library gives it.
    <button
      {...props}
      type="button"
      aria-colindex={fromOne(props['aria-colindex'])}
      className="grid h-9 min-w-0 flex-1 cursor-default place-items-center rounded-control text-[20px] leading-none data-active:bg-selected touch:h-10"
    >
      {emoji.emoji}
    </button>
  );
}

/** The library counts from 0, readers of screens from 1. */
function fromOne(index: number | undefined): number | undefined {
  return index === undefined ? undefined : index + 1;
}
