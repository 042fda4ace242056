'use client';

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import { isTaken, possibleTurns, type ProductTurn, type ShopTurn, type Turn, type WhatIf } from './what-if';

type WhatIfPanelProps = {
  whatIf: WhatIf;
  /** What can be chosen, as it is while nothing has happened to it. */
  products: ResolvedProducts;
  /** A text is shown by every app, however old. */
  isText: boolean;
  onSwitch: (turn: Turn) => void;
};

const shopTurns: readonly ShopTurn[] = ['catalogHidden', 'cartOff', 'appTooOld'];

/** What may happen after a message has arrived, one switch each, with what WhatsApp does then and what the business hears. */
export function WhatIfPanel({ whatIf, products, isText, onSwitch }: WhatIfPanelProps) {
  const t = useTranslations('compose.whatIf');
  const turns = shopTurns.filter((what) => what !== 'appTooOld' || !isText);
  return (
    <>
      <section aria-label={t('product')}>
        <ProductTurns {...{ whatIf, products, onSwitch }} />
      </section>
      <section aria-label={t('shop')} className="border-line border-t">
        {turns.map((what) => (
          <TurnSwitch key={what} turn={{ what }} whatIf={whatIf} onSwitch={onSwitch} />
        ))}
      </section>
    </>
  );
}

type ProductTurnsProps = Omit<WhatIfPanelProps, 'isText'>;

function ProductTurns({ whatIf, products, onSwitch }: ProductTurnsProps) {
  const t = useTranslations('compose.whatIf');
  const [chosen, setChosen] = useState<string | null>(null);
  const byName = new Intl.Collator(useLocale());
  const known = [...products.values()]
    .filter((product) => typeof product === 'object')
    .sort((one, other) => byName.compare(one.name, other.name));
  const product = known.find(({ retailerId }) => retailerId === chosen) ?? known[0];
  if (product === undefined) return <p className="pb-3 text-ink-2">{t('noProduct')}</p>;
  const { retailerId } = product;
  const changed = (id: string) => whatIf.some((turn) => 'retailerId' in turn && turn.retailerId === id);
  return (
    <>
      <Select
        label={t('product')}
        value={retailerId}
        onChange={(event) => setChosen(event.target.value)}
        options={known.map(({ retailerId: id, name }) => ({
          id,
          label: changed(id) ? t('changed', { name }) : name,
        }))}
      />
      {possibleTurns(product).map((what) => (
        <TurnSwitch key={what} turn={{ what, retailerId }} whatIf={whatIf} onSwitch={onSwitch} />
      ))}
    </>
  );
}

type TurnSwitchProps = { turn: Turn; whatIf: WhatIf; onSwitch: (turn: Turn) => void };

function TurnSwitch({ turn, whatIf, onSwitch }: TurnSwitchProps) {
  const t = useTranslations('compose.whatIf.turn');
  const what: ProductTurn | ShopTurn = turn.what;
  return (
    <Switch
      label={t(`${what}.title`)}
      description={t(`${what}.detail`)}
      checked={isTaken(whatIf, turn)}
      onChange={() => onSwitch(turn)}
      className="border-line not-last:border-b"
    />
  );
}
