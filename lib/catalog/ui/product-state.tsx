'use client';

import { Ban, Check, Clock, EyeOff, ImageOff, type LucideIcon, PackageX, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StatusLabel, type StatusTone } from '@/components/ui/status-label';
import type { Product, ProductAvailability } from '@/lib/values/product';
import { type Obstacle, obstaclesOf } from '@/lib/values/sendability';

/** Whether a product can be bought, as an icon and a word. */
export function ProductAvailabilityLabel({ availability }: { availability: ProductAvailability }) {
  const t = useTranslations('catalog.availability');
  const { key, tone, Icon } = availabilities[availability];
  return (
    <StatusLabel tone={tone} icon={<Icon aria-hidden />}>
      {t(key)}
    </StatusLabel>
  );
}

/** How each availability is called, under `catalog.availability`, and drawn. */
export const availabilities = {
  'in stock': { key: 'inStock', tone: 'good', Icon: Check },
  'out of stock': { key: 'outOfStock', tone: 'warn', Icon: TriangleAlert },
  preorder: { key: 'preorder', tone: 'neutral', Icon: Clock },
  'available for order': { key: 'availableForOrder', tone: 'neutral', Icon: Clock },
  discontinued: { key: 'discontinued', tone: 'warn', Icon: TriangleAlert },
  pending: { key: 'pending', tone: 'neutral', Icon: Clock },
  mark_as_sold: { key: 'sold', tone: 'warn', Icon: TriangleAlert },
} as const satisfies Record<ProductAvailability, { key: string; tone: StatusTone; Icon: LucideIcon }>;

/** Why customers would not see a product, or not as it should be; nothing when nothing stands against it. */
export function ProductObstacles({ product }: { product: Product }) {
  const t = useTranslations('catalog.obstacles');
  const standing = obstaclesOf({ ...product, isListed: true, hasPicture: product.pictureId !== null });
  return standing.map((obstacle) => {
    const Icon = obstacleIcons[obstacle];
    return (
      <StatusLabel key={obstacle} tone="warn" icon={<Icon aria-hidden />} className="text-meta">
        {t(obstacle)}
      </StatusLabel>
    );
  });
}

const obstacleIcons = {
  gone: PackageX,
  hidden: EyeOff,
  rejected: Ban,
  inReview: Clock,
  noPicture: ImageOff,
} satisfies Record<Obstacle, LucideIcon>;
