type Drawing = { box: number; fill?: boolean; path: string };

/** Icons of the phone and of the chat's bars, drawn for this project. */
const drawings = {
  back: { box: 24, path: 'M20 12H4.5M11 5l-7 7 7 7' },
  chevron: { box: 24, path: 'M15 4.5 7.5 12l7.5 7.5' },
  more: {
    box: 24,
    fill: true,
    path: 'M12 3.8a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8Zm0 6.3a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8Zm0 6.3a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8Z',
  },
  smile: { box: 24, path: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM8 14.2c1.9 3 6.1 3 8 0M9 9.3v.4M15 9.3v.4' },
  clip: {
    box: 24,
    path: 'm19.5 11.5-7.8 7.8a4.6 4.6 0 0 1-6.5-6.5l8.3-8.3a3.1 3.1 0 0 1 4.4 4.4l-8.2 8.2a1.5 1.5 0 0 1-2.2-2.2l7.3-7.3',
  },
  camera: {
    box: 24,
    path: 'M4.5 7.5h3L9 5h6l1.5 2.5h3A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18V9a1.5 1.5 0 0 1 1.5-1.5ZM12 9.8a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
  },
  mic: {
    box: 24,
    path: 'M12 3.5A2.7 2.7 0 0 1 14.7 6.2v5.6a2.7 2.7 0 0 1-5.4 0V6.2A2.7 2.7 0 0 1 12 3.5ZM6 11.5c0 8 12 8 12 0M12 17.5V21',
  },
  send: { box: 24, fill: true, path: 'M3.5 20.3 21 12 3.5 3.7l.1 6.5L14.5 12 3.6 13.8Z' },
  plus: { box: 24, path: 'M12 5v14M5 12h14' },
  search: { box: 24, path: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 20 20' },
  minus: { box: 24, path: 'M5 12h14' },
  close: { box: 24, path: 'm6 6 12 12M18 6 6 18' },
  cart: {
    box: 24,
    path: 'M2.5 4h2.4l2.5 11.2h10.4L20 7.3H5.7M8.9 19.6a.7.7 0 1 1 0-.1M16.7 19.6a.7.7 0 1 1 0-.1',
  },
  shop: {
    box: 24,
    path: 'M4 10.5V20h16v-9.5M3 8.5 5 4h14l2 4.5a2.25 2.25 0 0 1-4.5 0 2.25 2.25 0 0 1-4.5 0 2.25 2.25 0 0 1-4.5 0 2.25 2.25 0 0 1-4.5 0ZM9.5 20v-5.5h5V20',
  },
  forward: { box: 24, path: 'M13.5 5.5 20 12l-6.5 6.5M20 12h-7C8 12 4.5 14 4 18.5' },
  wifi: { box: 16, fill: true, path: 'M8 13.5 15.3 4.6C11 1.3 5 1.3.7 4.6Z' },
  signal: { box: 16, fill: true, path: 'M14.5 1.5v13h-13Z' },
  battery: {
    box: 16,
    fill: true,
    path: 'M6 1.5h4V3h1.5A1 1 0 0 1 12.5 4v10a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1H6Z',
  },
  bars: { box: 16, fill: true, path: 'M0 10.5h3v3H0Zm4.3-2.5h3v5.5h-3Zm4.3-2.5h3v8h-3ZM13 2.5h3v11h-3Z' },
} satisfies Record<string, Drawing>;

export type GlyphName = keyof typeof drawings;

/** A decorative icon in the color of the text around it. */
export function Glyph({ name, className }: { name: GlyphName; className: string }) {
  const drawing: Drawing = drawings[name];
  const solid = drawing.fill === true;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${drawing.box} ${drawing.box}`}
      fill={solid ? 'currentColor' : 'none'}
      stroke={solid ? 'none' : 'currentColor'}
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={drawing.path} />
    </svg>
  );
}
