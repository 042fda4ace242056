'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Calls `onSight` when `target` comes near the window while `active`. */
export function useOnSight(target: RefObject<Element | null>, active: boolean, onSight: () => void): void {
  const seen = useEffectEvent(onSight);
  useEffect(() => {
    if (!active || !target.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) seen();
      },
      { rootMargin: '0px 0px 400px 0px' },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target, active]);
}
