import type { CSSProperties } from 'react';
import { type WhatsAppGeometry, whatsAppGeometry } from './geometry';
import type { WhatsAppLook } from './look';
import { whatsAppTokens } from './tokens';

/** @returns colors and measures of a look as custom properties `--wa-*`, for the style attribute of its root. */
export function lookStyle({ platform, theme }: Pick<WhatsAppLook, 'platform' | 'theme'>): CSSProperties {
  const geometry = whatsAppGeometry[platform];
  return {
    ...prefixed(whatsAppTokens[platform][theme]),
    ...prefixed(typeProperties(geometry)),
    ...prefixed(mapValues(geometry.length, (length) => `${length}px`)),
    '--wa-text-width-max': geometry.textWidthMax,
    '--wa-product-width': geometry.productWidth,
    colorScheme: theme,
    fontFamily: geometry.fontFamily,
    fontFeatureSettings: 'normal',
    letterSpacing: geometry.letterSpacing,
    color: 'var(--wa-text)',
  } as CSSProperties;
}

function typeProperties({ type, fontFamily }: WhatsAppGeometry): Record<string, string> {
  const fonts = mapValues(type, ([size, line, weight]) => `${weight} ${size}px/${line}px ${fontFamily}`);
  return Object.fromEntries(Object.entries(fonts).map(([name, font]) => [`type-${name}`, font]));
}

function mapValues<Value, Mapped>(record: Record<string, Value>, map: (value: Value) => Mapped) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

function prefixed(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [`--wa-${name}`, value]));
}
