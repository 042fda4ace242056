'use client';

import { ArrowLeft, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import type { ProductDetail } from '@/lib/catalog/get-product';
import { productTitleId } from './product-title-id';
import { VerdictLabel } from './verdict-label';
import { WriteMessageButton } from './write-message-button';

type PaneHeaderProps = {
  retailerId: string;
  /** Null while it is not known yet. */
  detail: ProductDetail | null;
  isCatalogHidden: boolean;
  /** The number to write from; null for those who may not compose. */
  writeFrom: string | null;
  onClose: () => void;
};

/** What the product is called, whether it can be sent, and the way to send it. */
export function PaneHeader(props: PaneHeaderProps) {
  const { retailerId, detail, isCatalogHidden, writeFrom, onClose } = props;
  const t = useTranslations('catalogPage');
  return (
    <header className="flex-none px-5 pt-3 pb-2 max-md:px-4">
      <div className="flex items-start gap-2">
        <span className="-ms-1.5 min-[75rem]:hidden">
          <IconButton
            label={t('close')}
            icon={<ArrowLeft className="rtl:-scale-x-100" aria-hidden />}
            onClick={onClose}
          />
        </span>
        <div className="min-w-0 flex-1">
          <h2
            id={productTitleId}
            tabIndex={-1}
            className="line-clamp-3 text-pretty font-semibold text-head outline-none"
          >
            <bdi>{detail?.product.name ?? retailerId}</bdi>
          </h2>
          <p className="flex min-h-7 items-center gap-1 text-ink-3">
            <bdi className="min-w-0 truncate">{retailerId}</bdi>
            <CopyButton iconOnly text={retailerId} label={t('copySku')} />
          </p>
        </div>
        <span className="-me-1.5 max-[75rem]:hidden">
          <IconButton label={t('close')} icon={<X aria-hidden />} onClick={onClose} />
        </span>
      </div>
      {detail && (
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-3 gap-y-1 pt-1">
          <VerdictLabel sendability={detail.sendability} isCatalogHidden={isCatalogHidden} />
          {writeFrom !== null && <WriteMessageButton phoneNumberId={writeFrom} retailerId={retailerId} />}
        </div>
      )}
    </header>
  );
}
