'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { type PhoneView, phoneSearch, readPhoneView } from './phone-view';

/** The view this address began with. Changing it replaces the address and asks the server for nothing. */
export function usePhoneView() {
  const search = useSearchParams();
  const [view, setView] = useState(() => readPhoneView(new URLSearchParams(search)));
  function change(part: Partial<PhoneView>) {
    const next = { ...view, ...part };
    setView(next);
    window.history.replaceState(null, '', `${window.location.pathname}${phoneSearch(next)}`);
  }
  return { view, change };
}
