'use client';

import { LiveIndicator } from '@/components/layout/live-indicator';
import { useLiveState } from './live-updates';

/** The shell's word for whether this page follows the server. */
export function LiveConnection() {
  return <LiveIndicator state={useLiveState()} />;
}
