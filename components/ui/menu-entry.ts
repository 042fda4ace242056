import type { ReactNode } from 'react';

export type MenuItem = {
  id: string;
  label: string;
  icon?: ReactNode;
  description?: string;
  danger?: boolean;
  disabled?: boolean;
};

/** An item, or a hairline between two groups. */
export type MenuEntry = MenuItem | 'separator';

export type MenuSelection = {
  mode: 'single' | 'multiple';
  selected: readonly string[];
  onChange: (ids: string[]) => void;
};
