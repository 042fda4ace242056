'use client';

import dynamic from 'next/dynamic';
import { type Ref, useMemo } from 'react';
import { useLocale, useNow } from 'use-intl';
import type { FieldTexts } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { listTimeZones, matchingZones, type TimeZoneChoice } from './time-zone-choices';

const ComboBox = dynamic(
  () => import('@/components/ui/combo-box').then((loaded) => loaded.ComboBox<TimeZoneChoice>),
  { ssr: false, loading: () => <Skeleton className="h-8 w-full touch:h-11" /> },
);

type TimeZoneFieldProps = FieldTexts & {
  /** The zone, or what has been typed of one. */
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  inputRef: Ref<HTMLInputElement>;
};

/** An IANA time zone, found by its place or by what its time is called. */
export function TimeZoneField({ value, onChange, onBlur, ...field }: TimeZoneFieldProps) {
  const locale = useLocale();
  const now = useNow();
  const zones = useMemo(() => listTimeZones(locale, now), [locale, now]);
  const chosen = zones.find((zone) => zone.id === value);
  return (
    <ComboBox
      {...field}
      items={matchingZones(zones, value)}
      inputValue={value}
      onInputChange={onChange}
      onBlur={onBlur}
      onSelect={(zone) => zone && onChange(zone.id)}
      textOf={(zone) => zone.id}
      emptyText={null}
      trailing={
        chosen && <span className="flex-none text-ink-3 text-meta tabular-nums">{chosen.offset}</span>
      }
      allowsCustomValue
    >
      {(zone) => (
        <>
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{zone.id}</span>
            <bdi className="block truncate text-ink-3 text-meta">{zone.name}</bdi>
          </span>
          <span className="flex-none text-ink-2 text-meta tabular-nums">{zone.offset}</span>
        </>
      )}
    </ComboBox>
  );
}
