'use client';

import { useTranslations } from 'use-intl';
import { MetasWords } from '@/app/(desk)/_parts/metas-words';
import { Button } from '@/components/ui/button';
import type { Commerce } from '@/lib/accounts/number-condition';
import type { ShownNumber } from './customers-health';
import { HealthItem } from './health-item';
import { useMend } from './use-mend';

type CommerceItemProps = {
  setting: 'catalogVisible' | 'cartEnabled';
  number: ShownNumber;
  commerce: Commerce | null;
  mayMend: boolean;
};

/** A setting of the number at Meta, with the button that mends it; for those who may not, whom to ask. */
export function CommerceItem({ setting, number, commerce, mayMend }: CommerceItemProps) {
  const t = useTranslations(`catalogPage.customers.${setting}`);
  const general = useTranslations('catalogPage.customers');
  const { isMending, failure, mend } = useMend(number.phoneNumberId, setting);
  const isOn = commerce?.[setting] ?? null;
  if (isOn === true) return <HealthItem state="good" title={t('on')} />;
  const off = setting === 'catalogVisible' ? 'bad' : 'poor';
  return (
    <HealthItem
      state={isOn === null ? 'unknown' : off}
      title={t(isOn === null ? 'unknown' : 'off')}
      text={t(isOn === null ? 'unknownMeans' : 'offMeans')}
      action={
        mayMend && (
          <Button
            variant={setting === 'catalogVisible' ? 'primary' : 'secondary'}
            pending={isMending}
            onClick={() => void mend()}
          >
            {t('mend')}
          </Button>
        )
      }
    >
      {!mayMend && <p className="text-ink-2">{general('askAdministrator')}</p>}
      {failure && (
        <div role="alert" className="mt-2">
          <p className="text-red">{failure.sentence}</p>
          {failure.meta && <MetasWords error={failure.meta} />}
        </div>
      )}
    </HealthItem>
  );
}
