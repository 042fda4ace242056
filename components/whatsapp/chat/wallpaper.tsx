'use client';

import { memo, useId } from 'react';

/** The ground of a chat with a faint pattern, drawn for this project. */
export const Wallpaper = memo(function Wallpaper() {
  const id = useId();
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full bg-(--wa-wallpaper) text-(--wa-doodle)">
      <defs>
        <pattern id={id} width={216} height={216} patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth={1.2} strokeLinecap="round" strokeLinejoin="round">
            {doodles.map(([x, y, turn, shape]) => (
              <path key={`${x} ${y}`} d={shapes[shape]} transform={`translate(${x} ${y}) rotate(${turn})`} />
            ))}
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
});

/** Around their own center, some 20 px wide. */
const shapes = {
  leaf: 'M0 11C-9-2-7-8 0-13 7-8 9-2 0 11ZM0 13V-5M0 3l3.5-4M0 0l-3.5-4',
  cup: 'M-9-5H9C9 3 5 8 0 8S-9 3-9-5ZM9-3c5-1 5 6-1.5 6M-5-9c0-2 2-2 2-4M1-9c0-2 2-2 2-4',
  pot: 'M-8 9h14c3-4 3-11-1-14H-7c-4 3-4 10-1 14ZM-4-5c0-4 6-4 6 0M-1-8v-2.5M8-1c3-1 4-4 5-6M-11 5c-5 0-5-8-.5-8',
  bag: 'M-7-3H7l1.5 13h-17ZM-3.5 0v-6c0-5 7-5 7 0v6',
  box: 'M-9-4 0-9l9 5v9L0 10l-9-5ZM-9-4 0 1l9-5M0 1v9',
  tag: 'M-8-7h7l9 9-7 7-9-9ZM-4.5-3.5h.1',
  star: 'M0-9 2.5-3 9-2.5 4 2l1.5 6.5L0 5l-5.5 3.5L-4 2l-5-4.5 6.5-.5Z',
  wave: 'M-11 0q3.5-6 7.3 0t7.3 0 7.3 0',
  tin: 'M-7-6H7V9H-7ZM-5-10H5v4H-5ZM-7-1H7M-7 4H7',
  spoon: 'M0 12V-2M0-2c-5-1-5-10 0-10s5 9 0 10',
  drop: 'M0-9c5 6 7 9 7 12a7 7 0 0 1-14 0c0-3 2-6 7-12ZM3.5 4A3.5 3.5 0 0 1 0 7',
  heart: 'M0 8C-9 2-10-2-8-5.5-6-8-2-8 0-4c2-4 6-4 8-1.5C10-2 9 2 0 8Z',
  ring: 'M5 0A5 5 0 1 1-5 0 5 5 0 1 1 5 0Z',
  dot: 'M1.5 0a1.5 1.5 0 1 1-3 0 1.5 1.5 0 1 1 3 0Z',
} as const;

const doodles: readonly (readonly [x: number, y: number, turn: number, shape: keyof typeof shapes])[] = [
  [22, 24, -24, 'leaf'],
  [66, 20, 8, 'cup'],
  [114, 26, 18, 'bag'],
  [158, 18, -8, 'wave'],
  [196, 34, 14, 'tin'],
  [44, 56, 0, 'dot'],
  [90, 58, -12, 'heart'],
  [138, 56, 20, 'pot'],
  [176, 66, 0, 'ring'],
  [20, 80, 12, 'box'],
  [62, 90, -18, 'spoon'],
  [106, 92, 24, 'leaf'],
  [152, 98, -10, 'drop'],
  [194, 100, 10, 'star'],
  [32, 122, 0, 'wave'],
  [80, 130, 14, 'tag'],
  [124, 132, -8, 'cup'],
  [168, 138, 22, 'box'],
  [202, 146, 0, 'dot'],
  [20, 160, -14, 'pot'],
  [62, 168, 0, 'ring'],
  [98, 172, 16, 'tin'],
  [140, 176, -20, 'star'],
  [182, 182, 30, 'leaf'],
  [36, 200, 10, 'heart'],
  [76, 204, -6, 'wave'],
  [118, 206, 0, 'dot'],
  [204, 208, -26, 'spoon'],
];
