import { X } from 'lucide-react';
import { filterClass } from './filter-class';

type FilterChipProps = {
  /** What the list is narrowed to. */
  label: string;
  /** What pressing it does, for who hears it. */
  removeLabel: string;
  onRemove: () => void;
};

/** A filter that was found rather than chosen from a menu: pressing it takes it off. */
export function FilterChip({ label, removeLabel, onRemove }: FilterChipProps) {
  return (
    <button type="button" className={filterClass(true)} aria-label={removeLabel} onClick={onRemove}>
      <bdi className="max-w-56 truncate">{label}</bdi>
      <X className="-me-1 size-3.5" aria-hidden />
    </button>
  );
}
