'use client';

import { clsx } from 'clsx';
import { Zap } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { buttonClass, iconButtonClass } from '@/components/ui/button-class';
import type { MischiefChoiceProps } from './mischief-choice';

const MischiefDialog = dynamic(() => import('./mischief-dialog').then((loaded) => loaded.MischiefDialog));

/** Where there is no room for the panel: a button, and what can go wrong in a sheet over the phone. */
export function MischiefDrawer({ compact, ...props }: MischiefChoiceProps & { compact: boolean }) {
  const t = useTranslations('phone.mischief');
  const [open, setOpen] = useState(false);
  const on = props.mischief.rules.length;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={on === 0 ? t('title') : `${t('title')}. ${t('count', { count: on })}`}
        onClick={() => setOpen(true)}
        className={clsx(
          'relative lg:hidden',
          compact ? iconButtonClass('medium') : buttonClass('secondary', 'small'),
        )}
      >
        <Zap aria-hidden />
        {!compact && t('title')}
        {on > 0 && (
          <span className={clsx(compact && 'absolute end-0 top-0')}>
            <Badge>{String(on)}</Badge>
          </span>
        )}
      </button>
      {open && <MischiefDialog {...props} onOpenChange={setOpen} />}
    </>
  );
}
