'use client';

import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import {
  ComboBox as AriaComboBox,
  Group,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import {
  describedBy,
  FieldNotes,
  type FieldTexts,
  fieldBoxClass,
  fieldInputClass,
  fieldLabelClass,
} from './field';
import { Spinner } from './spinner';

type ComboBoxProps<Item extends { id: string }> = FieldTexts & {
  items: readonly Item[];
  inputValue: string;
  onInputChange: (text: string) => void;
  /** Null when what was chosen is taken back by typing on. */
  onSelect: (item: Item | null) => void;
  textOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  isLoading?: boolean;
  isDisabled?: boolean;
  placeholder?: string;
  /** Said when nothing matches. */
  emptyText?: string;
  leading?: ReactNode;
  trailing?: ReactNode;
  inputMode?: 'text' | 'tel' | 'search';
  /** Typed text may stay although it matches nothing. */
  allowsCustomValue?: boolean;
  onBlur?: () => void;
};

/**
 * A text field with a list of matches. Whoever uses it does the matching and hands over the items. It brings
 * react-aria's combo box with it: load it lazily where the first paint counts.
 */
export function ComboBox<Item extends { id: string }>(props: ComboBoxProps<Item>) {
  const { label, hideLabel, description, error, items } = props;
  const id = useId();
  return (
    <I18nProvider locale={useLocale()}>
      <AriaComboBox
        data-field=""
        className="min-w-0"
        items={items}
        inputValue={props.inputValue}
        onInputChange={props.onInputChange}
        onSelectionChange={(key) => props.onSelect(items.find((item) => item.id === key) ?? null)}
        defaultFilter={() => true}
        allowsCustomValue={props.allowsCustomValue}
        allowsEmptyCollection
        menuTrigger="focus"
        isDisabled={props.isDisabled}
        isInvalid={Boolean(error)}
        onBlur={props.onBlur}
      >
        <Label className={hideLabel ? 'sr-only' : fieldLabelClass}>{label}</Label>
        <div className="min-w-0">
          <Group
            className={clsx(
              fieldBoxClass(Boolean(error)),
              'min-h-8 items-center gap-2 px-2.5 touch:min-h-11',
            )}
          >
            {props.leading}
            <Input
              dir="auto"
              placeholder={props.placeholder}
              inputMode={props.inputMode}
              aria-describedby={describedBy(id, { description, error })}
              className={clsx(fieldInputClass, 'h-5')}
            />
            {props.isLoading && <Spinner />}
            {props.trailing}
          </Group>
          <FieldNotes id={id} description={description} error={error} />
        </div>
        <Matches {...props} />
      </AriaComboBox>
    </I18nProvider>
  );
}

function Matches<Item extends { id: string }>(props: ComboBoxProps<Item>) {
  const { isLoading = false, emptyText, textOf, children } = props;
  const t = useTranslations('ui');
  const nothing = isLoading ? t('searching') : (emptyText ?? t('nothingFound'));
  return (
    <Popover offset={4} className={popoverClass}>
      <ListBox
        className="max-h-[inherit] overflow-auto p-1 outline-none"
        renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3">{nothing}</p>}
      >
        {(item: Item) => (
          <ListBoxItem id={item.id} textValue={textOf(item)} className={rowClass}>
            {children(item)}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

const popoverClass =
  'w-(--trigger-width) rounded-panel bg-raised shadow-float transition-opacity duration-100 entering:opacity-0 exiting:opacity-0';
const rowClass =
  'flex min-h-10 cursor-default items-center gap-2.5 rounded-control px-2 py-1 outline-none focus:bg-hover selected:bg-selected disabled:text-ink-3 touch:min-h-11';
