'use client';

import { clsx } from 'clsx';
import { type ReactNode, type Ref, useId } from 'react';
import {
  ComboBox as AriaComboBox,
  Group,
  Header,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
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
  /** What stands above items of a sort; they come sort by sort. */
  sortOf?: (item: Item) => string;
  /** Null where nothing stays chosen; left out, the last choice does. */
  selectedId?: string | null;
  inputRef?: Ref<HTMLInputElement>;
  isLoading?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean | undefined;
  placeholder?: string;
  /** Said when nothing matches; null keeps the list closed then. */
  emptyText?: string | null;
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
        selectedKey={props.selectedId}
        onSelectionChange={(key) => props.onSelect(items.find((item) => item.id === key) ?? null)}
        defaultFilter={() => true}
        allowsCustomValue={props.allowsCustomValue}
        allowsEmptyCollection={props.emptyText !== null}
        menuTrigger="focus"
        isDisabled={props.isDisabled}
        autoFocus={props.autoFocus}
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
              ref={props.inputRef}
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
  const { isLoading = false, emptyText, items, textOf, sortOf, children } = props;
  const t = useTranslations('ui');
  const nothing = isLoading ? t('searching') : (emptyText ?? t('nothingFound'));
  const row = (item: Item) => (
    <ListBoxItem key={item.id} id={item.id} textValue={textOf(item)} className={rowClass}>
      {children(item)}
    </ListBoxItem>
  );
  return (
    <Popover offset={4} className={popoverClass}>
      <ListBox
        className="max-h-[inherit] overflow-auto p-1 outline-none"
        renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3">{nothing}</p>}
      >
        {sortOf
          ? sortsOf(items, sortOf).map((sort) => (
              <ListBoxSection
                key={sort.name}
                className="not-first:mt-1 not-first:border-line not-first:border-t not-first:pt-1"
              >
                <Header className="px-2 py-1 text-ink-3 text-meta">{sort.name}</Header>
                {sort.items.map(row)}
              </ListBoxSection>
            ))
          : row}
      </ListBox>
    </Popover>
  );
}

function sortsOf<Item>(items: readonly Item[], sortOf: (item: Item) => string) {
  const names = [...new Set(items.map(sortOf))];
  return names.map((name) => ({ name, items: items.filter((item) => sortOf(item) === name) }));
}

const popoverClass =
  'w-(--trigger-width) rounded-panel bg-raised shadow-float transition-opacity duration-100 entering:opacity-0 exiting:opacity-0';
const rowClass =
  'flex min-h-10 cursor-default items-center gap-2.5 rounded-control px-2 py-1 outline-none focus:bg-hover selected:bg-selected disabled:text-ink-3 touch:min-h-11';
