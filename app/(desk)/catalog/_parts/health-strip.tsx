'use client';

import { clsx } from 'clsx';
import { ChevronRight, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { filterClass } from '@/components/ui/filter-class';
import { StatusLabel } from '@/components/ui/status-label';
import type { CatalogHealth, ProductsHealth } from '@/lib/catalog/read-health';
import { type Standing, standings } from '@/lib/values/sendability';
import { standingIcons } from './standing-icons';

type HealthStripProps = {
  health: CatalogHealth;
  products: ProductsHealth;
  standing: Standing | null;
  onNarrow: (standing: Standing | null) => void;
};

/** How the catalog stands, in a line: how many can be sent, each reason against the others, and what customers see. */
export function HealthStrip({ health, products, standing, onNarrow }: HealthStripProps) {
  const t = useTranslations('catalogPage');
  const { listed, counts } = products;
  const shown = standings.filter((name) => name === standing || (name !== 'sendable' && counts[name] > 0));
  return (
    <section
      aria-label={t('health')}
      className="flex flex-none items-center gap-x-4 gap-y-2 border-line border-b bg-canvas px-5 py-2 max-md:flex-col max-md:items-stretch max-md:px-0"
    >
      {listed > 0 && (
        <p className="flex-none max-md:px-4">
          {t.rich('sendable', {
            sendable: counts.sendable,
            listed,
            strong: (words) => <strong className="font-semibold tabular-nums">{words}</strong>,
          })}
        </p>
      )}
      <div className="flex min-w-0 flex-1 items-center gap-2 max-md:overflow-x-auto max-md:px-4 max-md:[scrollbar-width:none] md:flex-wrap">
        <Link href="/catalog/health" className={clsx(filterClass(false), 'md:order-last md:ms-auto')}>
          <CustomersSee health={health} />
          <ChevronRight className="size-3.5 text-ink-3 rtl:-scale-x-100" aria-hidden />
        </Link>
        {shown.map((name) => (
          <StandingFilter
            key={name}
            standing={name}
            count={counts[name]}
            isOn={name === standing}
            onNarrow={onNarrow}
          />
        ))}
      </div>
    </section>
  );
}

type StandingFilterProps = {
  standing: Standing;
  count: number;
  isOn: boolean;
  onNarrow: (standing: Standing | null) => void;
};

function StandingFilter({ standing, count, isOn, onNarrow }: StandingFilterProps) {
  const t = useTranslations('catalogPage');
  const Icon = standingIcons[standing];
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onNarrow(isOn ? null : standing)}
      className={filterClass(isOn)}
    >
      <Icon className="size-3.5" aria-hidden />
      {t(`standings.${standing}`)}
      <span className="tabular-nums">{t('count', { count })}</span>
    </button>
  );
}

function CustomersSee({ health: { commerce } }: { health: CatalogHealth }) {
  const t = useTranslations('catalogPage.customers');
  if (commerce?.catalogVisible === false) {
    return (
      <StatusLabel tone="bad" icon={<CircleAlert aria-hidden />}>
        {t('hidden')}
      </StatusLabel>
    );
  }
  if (commerce?.cartEnabled === false) {
    return (
      <StatusLabel tone="warn" icon={<TriangleAlert aria-hidden />}>
        {t('noCart')}
      </StatusLabel>
    );
  }
  if (!commerce?.catalogVisible) return <span className="text-ink-2">{t('unknown')}</span>;
  return (
    <StatusLabel tone="good" icon={<CircleCheck aria-hidden />}>
      {t('good')}
    </StatusLabel>
  );
}
