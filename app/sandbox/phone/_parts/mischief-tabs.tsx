'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Tabs } from '@/components/ui/tabs';
import { MischiefChoice, type MischiefChoiceProps, MischiefFoot } from './mischief-choice';
import { ShopChoice, ShopFoot } from './shop-choice';

export type MischiefTab = 'messages' | 'shop';

type MischiefTabsProps = MischiefChoiceProps & { tab: MischiefTab; onTab: (tab: MischiefTab) => void };

/** What can go wrong, with messages or in the shop. */
export function MischiefTabs({ tab, onTab, ...props }: MischiefTabsProps): ReactNode {
  const t = useTranslations('phone');
  const lead = tab === 'shop' ? t('shop.lead') : t('mischief.lead');
  return (
    <Tabs
      label={t('shop.tabs')}
      density="compact"
      tabs={[
        { id: 'messages', label: t('shop.messagesTab') },
        { id: 'shop', label: t('shop.tab') },
      ]}
      selected={tab}
      onSelect={onTab}
      panelClassName="min-h-0 flex-1 overflow-y-auto px-5 pt-4 max-md:px-4"
    >
      <p className="pb-4 text-pretty text-ink-2">{lead}</p>
      {tab === 'shop' ? <ShopChoice contactId={props.contact.id} /> : <MischiefChoice {...props} />}
    </Tabs>
  );
}

/** How much of it is on, and the way back. */
export function MischiefTabFoot({ tab, mischief, contact }: Omit<MischiefTabsProps, 'onTab' | 'contacts'>) {
  return tab === 'shop' ? <ShopFoot contactId={contact.id} /> : <MischiefFoot mischief={mischief} />;
}
