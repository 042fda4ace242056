'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { phoneKey } from './phone-queries';

/** Looks at the shop again at every screen that opens, as WhatsApp does: what changes by itself is told to nobody. */
export function useFreshShop(openScreens: number): void {
  const queryClient = useQueryClient();
  const before = useRef(0);
  useEffect(() => {
    if (openScreens > before.current) void queryClient.invalidateQueries({ queryKey: phoneKey });
    before.current = openScreens;
  }, [queryClient, openScreens]);
}
