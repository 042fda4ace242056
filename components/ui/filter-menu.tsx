'use client';

import { useTranslations } from 'use-intl';
import { filterClass } from './filter-class';
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
      buttonClassName={filterClass(first !== undefined)}
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
