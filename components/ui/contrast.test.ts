import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Theme = 'light' | 'dark';

const styles = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const tokens = readTokens(styles);
const themes: readonly Theme[] = ['light', 'dark'];

describe('the colors of the desk', () => {
  const inks = ['ink', 'ink-2', 'ink-3', 'accent-ink', 'red', 'amber', 'green'];
  const grounds = ['surface', 'canvas', 'raised', 'hover', 'selected'];

  test.each(pairs(inks, grounds))('%s: %s can be read on %s', (theme, ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    pairs(['on-accent'], ['accent', 'accent-hover']).concat(
      pairs(['ink', 'ink-2', 'accent-ink'], ['accent-tint', 'sunken']),
      pairs(['ink', 'amber'], ['amber-tint']),
      pairs(['ink', 'red'], ['red-tint']),
    ),
  )('%s: %s can be read on %s, where it is put', (theme, ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(['line-control', 'focus'], ['surface', 'canvas', 'raised', 'hover', 'selected']))(
    '%s: the edge %s can be seen on %s',
    (theme, edge, ground) => {
      expect(contrast(theme, edge, ground)).toBeGreaterThanOrEqual(3);
    },
  );
});

function pairs(inks: readonly string[], grounds: readonly string[]): [Theme, string, string][] {
  return themes.flatMap((theme) =>
    inks.flatMap((ink) => grounds.map((ground): [Theme, string, string] => [theme, ink, ground])),
  );
}

function readTokens(css: string): Map<string, Record<Theme, string>> {
  const found = css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(theme: Theme, first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(theme, first), luminance(theme, second)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(theme: Theme, name: string): number {
  const color = tokens.get(name)?.[theme];
  if (!color) throw new Error(`No token --${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
