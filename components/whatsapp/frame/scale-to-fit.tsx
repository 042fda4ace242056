'use client';

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

type ScaleToFitProps = {
  /** Natural size, in px. */
  width: number;
  height: number;
  /** Fills the room instead. */
  off: boolean;
  children: ReactNode;
};

const whole = { width: '100%', height: '100%' };

/** Draws its content at its natural size or smaller, as large as the room it is given allows, in the middle of it. */
export function ScaleToFit({ width, height, off, children }: ScaleToFitProps) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const measure = () => {
      const fitting = Math.min(1, element.clientWidth / width, element.clientHeight / height);
      setScale(fitting > 0 ? fitting : null);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width, height]);
  return (
    <div ref={room} className="grid size-full place-items-center overflow-hidden">
      <div
        className={scale === null && !off ? 'invisible' : undefined}
        style={off ? whole : { width: width * (scale ?? 1), height: height * (scale ?? 1) }}
      >
        <div
          data-device
          className="origin-top-left rtl:origin-top-right"
          style={off ? whole : { width, height, scale: scale ?? 1 }}
        >
          {children}
        </div>
      </div>
    </div>
  );
}
