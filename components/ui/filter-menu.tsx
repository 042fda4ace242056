'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl';
import { Menu } from './menu';
import type { MenuItem } from './menu-entry';

type FilterMenuProps = {
  /** What it filters by: "Status". Shown while nothing is chosen. */
  label: string;
  options: readonly MenuItem[];
  selected: readonly string[];
  onChange: (ids: string[]) => void;
};

/** A filter over a list: any number of options, the chosen ones named on the button. */
export function FilterMenu({ label, options, selected, onChange }: FilterMenuProps) {
  const t = useTranslations('ui');
  const chosen = options.filter((option) => selected.includes(option.id));
  const [first] = chosen;
  return (
    <Menu
      label={label}
      entries={options}
      selection={{ mode: 'multiple', selected, onChange }}
      buttonClassName={clsx(
        filterClass,
        first ? 'border-accent-line bg-accent-tint text-accent-ink' : 'border-line-strong text-ink-2',
      )}
    >
      {first ? (
        <span>
          <span className="sr-only">{`${label} `}</span>
          {chosen.length === 1
            ? first.label
            : t('firstAndMore', { first: first.label, more: chosen.length - 1 })}
        </span>
      ) : (
        label
      )}
    </Menu>
  );
}

const filterClass =
  'inline-flex h-7 cursor-default items-center gap-1 whitespace-nowrap rounded-control border ps-2.5 pe-2.5 hover:bg-hover aria-expanded:bg-hover touch:h-11 touch:text-body';
