'use client';

import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { WhatsAppLook, WhatsAppPlatform } from './look';

/** The platforms by their own names, which are the same in every language. */
export const platformSegments: { id: WhatsAppPlatform; label: string }[] = [
  { id: 'android', label: 'Android' },
  { id: 'ios', label: 'iOS' },
  { id: 'web', label: 'Web' },
];

type ThemeControlProps = {
  label: string;
  selected: WhatsAppLook['theme'];
  onSelect: (theme: WhatsAppLook['theme']) => void;
};

/** In which theme a phone is drawn. */
export function ThemeControl(props: ThemeControlProps) {
  const t = useTranslations('shell');
  const segments = [
    { id: 'light' as const, label: t('light'), icon: <Sun aria-hidden /> },
    { id: 'dark' as const, label: t('dark'), icon: <Moon aria-hidden /> },
  ];
  return <SegmentedControl {...props} segments={segments} />;
}

type SideControlProps = {
  selected: WhatsAppLook['side'];
  onSelect: (side: WhatsAppLook['side']) => void;
};

/** Whose eyes see a chat. */
export function SideControl(props: SideControlProps) {
  const t = useTranslations('compose');
  const segments = [
    { id: 'customer' as const, label: t('seenByCustomer') },
    { id: 'business' as const, label: t('seenInInbox') },
  ];
  return <SegmentedControl {...props} label={t('seen')} segments={segments} />;
}
