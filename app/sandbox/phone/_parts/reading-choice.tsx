'use client';

import { CheckCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';

type ReadingChoiceProps = {
  auto: boolean;
  onAuto: (auto: boolean) => void;
  unread: number;
  onRead: () => void;
};

/** Whether what arrives is read by itself; if not, when. */
export function ReadingChoice({ auto, onAuto, unread, onRead }: ReadingChoiceProps) {
  const t = useTranslations('phone');
  return (
    <div className="grid justify-items-start gap-3">
      <Checkbox
        label={t('autoRead')}
        description={t('autoReadHint')}
        checked={auto}
        onChange={(event) => onAuto(event.target.checked)}
      />
      {!auto && (
        <Button size="small" onClick={onRead} disabled={unread === 0}>
          <CheckCheck aria-hidden />
          {t('markRead')}
        </Button>
      )}
    </div>
  );
}
