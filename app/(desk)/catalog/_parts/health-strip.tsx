'use client';

import { ChevronRight, CircleCheck, TriangleAlert } from 'lucide-react';
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
      className="flex flex-none items-center gap-x-4 gap-y-2 border-line border-b bg-canvas px-5 py-2 max-md:flex-wrap max-md:px-4"
    >
      <p className="flex-none">
        {t.rich('sendable', {
          sendable: counts.sendable,
          listed,
          strong: (words) => <strong className="font-semibold tabular-nums">{words}</strong>,
        })}
      </p>
      <div className="flex min-w-0 flex-1 items-center gap-2 overflow-x-auto [scrollbar-width:none] max-md:order-last max-md:w-full max-md:flex-none">
        {shown.map((name) => {
          const Icon = standingIcons[name];
          return (
            <button
              key={name}
              type="button"
              aria-pressed={name === standing}
              onClick={() => onNarrow(name === standing ? null : name)}
              className={filterClass(name === standing)}
            >
              <Icon className="size-3.5" aria-hidden />
              {t(`standings.${name}`)}
              <span className="tabular-nums">{t('count', { count: counts[name] })}</span>
            </button>
          );
        })}
      </div>
      <Link
        href="/catalog/health"
        className="flex flex-none items-center gap-1 rounded-thumb hover:underline max-md:ms-auto touch:min-h-11"
      >
        <CustomersSee health={health} />
        <ChevronRight className="size-3.5 text-ink-3 rtl:-scale-x-100" aria-hidden />
      </Link>
    </section>
  );
}

function CustomersSee({ health: { commerce } }: { health: CatalogHealth }) {
  const t = useTranslations('catalogPage.customers');
  const trouble =
    commerce?.catalogVisible === false ? 'hidden' : commerce?.cartEnabled === false ? 'noCart' : null;
  if (trouble) {
    return (
      <StatusLabel tone="warn" icon={<TriangleAlert aria-hidden />}>
        {t(trouble)}
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
