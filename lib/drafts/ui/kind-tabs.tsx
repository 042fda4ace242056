'use client';

import { clsx } from 'clsx';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { MessageKind } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';

type KindTabsProps = {
  kind: MessageKind;
  kinds: readonly { kind: MessageKind; name: string }[];
  onChange: (kind: MessageKind) => Promise<void>;
};

/** The kinds of message, the draft's own marked. Changing it keeps what the new kind can hold. */
export const KindTabs = memo(function KindTabs({ kind, kinds, onChange }: KindTabsProps) {
  const t = useTranslations('compose');
  return (
    <fieldset className="flex h-11 flex-none gap-5 overflow-x-auto border-line border-b px-5 [scrollbar-width:none] max-md:px-4 touch:h-12">
      <legend className="sr-only">{t('kindOfMessage')}</legend>
      {kinds.map((option) => {
        const { icon: Icon } = kindUi(option.kind);
        const chosen = option.kind === kind;
        return (
          <label
            key={option.kind}
            className={clsx(
              'relative -mb-px flex flex-none cursor-default items-center gap-2 border-b-2 pt-0.5 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2',
              chosen
                ? 'border-accent-ink font-medium text-ink'
                : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            <input
              type="radio"
              name="kind"
              value={option.kind}
              checked={chosen}
              onChange={() => void onChange(option.kind)}
              className="absolute inset-0 m-0 appearance-none opacity-0"
            />
            <span className={chosen ? 'text-accent-ink' : 'text-ink-3'}>
              <Icon size={16} />
            </span>
            {option.name}
          </label>
        );
      })}
    </fieldset>
  );
});
