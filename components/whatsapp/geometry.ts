import type { WhatsAppPlatform } from './look';

/** Size in px, line height in px, weight. */
type TypeStyle = readonly [size: number, line: number, weight: number];

/** Measures of one platform, in px of its own screen. */
export type WhatsAppGeometry = {
  fontFamily: string;
  /** Text styles; each becomes the custom property `--wa-type-<name>`. */
  type: Record<
    | 'message'
    | 'large-emoji'
    | 'card-title'
    | 'card-subtitle'
    | 'product-title'
    | 'product-price'
    | 'footer'
    | 'button'
    | 'time'
    | 'chip'
    | 'notice'
    | 'header-title'
    | 'header-subtitle'
    | 'composer'
    | 'screen-title'
    | 'sheet-heading'
    | 'row-title'
    | 'row-text'
    | 'page-title'
    | 'page-text'
    | 'sheet-button'
    | 'sheet-small'
    | 'badge',
    TypeStyle
  >;
  /** Lengths; each becomes the custom property `--wa-<name>`. */
  length: Record<
    | 'side-gap'
    | 'bubble-radius'
    | 'inner-radius'
    | 'inset'
    | 'padding-top'
    | 'padding-start'
    | 'padding-end'
    | 'padding-bottom'
    | 'tail-width'
    | 'tail-height'
    | 'gap-run'
    | 'gap-turn'
    | 'button-height'
    | 'card-picture'
    | 'link-picture'
    | 'app-bar'
    | 'sheet-side'
    | 'heading-height'
    | 'row-height'
    | 'row-picture'
    | 'stepper'
    | 'stepper-radius'
    | 'sheet-button-height'
    | 'drawer-width',
    number
  >;
  /** Widths of bubbles as CSS lengths: shrink-wrapped text at most, and the fixed one of product messages. */
  textWidthMax: string;
  productWidth: string;
  /** Where the tail is, and therefore which message of a run has it. */
  tail: 'top' | 'bottom';
};

const card = { 'card-picture': 72, 'link-picture': 90 };

/** The web client's numbers are measured; a phone's are the best estimate known, kept here alone to be mended. */
export const whatsAppGeometry: Record<WhatsAppPlatform, WhatsAppGeometry> = {
  android: {
    fontFamily: '"Roboto Variable", Roboto, "Noto Sans Arabic", "Noto Sans Devanagari", sans-serif',
    type: {
      message: [16, 21, 400],
      'large-emoji': [36, 44, 400],
      'card-title': [14.5, 19, 500],
      'card-subtitle': [13, 17, 400],
      'product-title': [15, 20, 500],
      'product-price': [13.5, 18, 400],
      footer: [13.5, 18, 400],
      button: [15, 20, 500],
      time: [11.5, 15, 400],
      chip: [12.5, 16, 500],
      notice: [12.5, 17, 400],
      'header-title': [17, 22, 500],
      'header-subtitle': [12.5, 16, 400],
      composer: [17, 22, 400],
      'screen-title': [20, 26, 500],
      'sheet-heading': [15, 20, 500],
      'row-title': [16, 22, 400],
      'row-text': [14, 20, 400],
      'page-title': [20, 26, 500],
      'page-text': [16, 22, 400],
      'sheet-button': [14, 20, 500],
      'sheet-small': [12, 16, 400],
      badge: [11, 14, 500],
    },
    length: {
      'side-gap': 12,
      'bubble-radius': 12,
      'inner-radius': 9,
      inset: 4,
      'padding-top': 6,
      'padding-start': 10,
      'padding-end': 9,
      'padding-bottom': 7,
      'tail-width': 8,
      'tail-height': 11,
      'gap-run': 2,
      'gap-turn': 8,
      'button-height': 44,
      ...card,
      'app-bar': 60,
      'sheet-side': 16,
      'heading-height': 48,
      'row-height': 96,
      'row-picture': 72,
      stepper: 32,
      'stepper-radius': 16,
      'sheet-button-height': 44,
      'drawer-width': 360,
    },
    textWidthMax: '80cqw',
    productWidth: 'min(80cqw, 300px)',
    tail: 'top',
  },
  ios: {
    fontFamily: '-apple-system, "SF Pro Text", "Helvetica Neue", "Roboto Variable", sans-serif',
    type: {
      message: [16.5, 21, 400],
      'large-emoji': [40, 48, 400],
      'card-title': [15, 20, 600],
      'card-subtitle': [13, 17, 400],
      'product-title': [16, 21, 600],
      'product-price': [14, 18, 400],
      footer: [13, 17, 400],
      button: [16.5, 22, 400],
      time: [11, 14, 400],
      chip: [13, 17, 600],
      notice: [12.5, 17, 400],
      'header-title': [17, 22, 600],
      'header-subtitle': [12, 15, 400],
      composer: [16.5, 21, 400],
      'screen-title': [17, 22, 600],
      'sheet-heading': [15, 20, 600],
      'row-title': [16, 21, 400],
      'row-text': [14, 18, 400],
      'page-title': [20, 25, 600],
      'page-text': [16, 21, 400],
      'sheet-button': [16, 21, 600],
      'sheet-small': [12, 16, 400],
      badge: [11, 14, 600],
    },
    length: {
      'side-gap': 16,
      'bubble-radius': 16,
      'inner-radius': 12,
      inset: 4,
      'padding-top': 7,
      'padding-start': 12,
      'padding-end': 11,
      'padding-bottom': 8,
      'tail-width': 20,
      'tail-height': 17,
      'gap-run': 2,
      'gap-turn': 8,
      'button-height': 44,
      ...card,
      'app-bar': 46,
      'sheet-side': 16,
      'heading-height': 44,
      'row-height': 96,
      'row-picture': 72,
      stepper: 32,
      'stepper-radius': 16,
      'sheet-button-height': 48,
      'drawer-width': 393,
    },
    textWidthMax: '78cqw',
    productWidth: 'min(78cqw, 310px)',
    tail: 'bottom',
  },
  web: {
    fontFamily: '"Segoe UI", "Helvetica Neue", Helvetica, "Roboto Variable", Arial, sans-serif',
    type: {
      message: [14, 20, 400],
      'large-emoji': [32, 40, 400],
      'card-title': [13, 19, 500],
      'card-subtitle': [12, 19, 400],
      'product-title': [14, 20, 500],
      'product-price': [12, 16, 400],
      footer: [13, 17, 400],
      button: [14, 20, 500],
      time: [12, 16, 400],
      chip: [12, 16, 500],
      notice: [12.5, 21, 400],
      'header-title': [16, 21, 500],
      'header-subtitle': [13, 17, 400],
      composer: [15, 20, 400],
      'screen-title': [16, 24, 500],
      'sheet-heading': [16, 21, 400],
      'row-title': [16, 21, 400],
      'row-text': [13, 20, 400],
      'page-title': [18, 24, 500],
      'page-text': [14, 20, 400],
      'sheet-button': [14, 20, 500],
      'sheet-small': [12, 16, 400],
      badge: [11, 14, 500],
    },
    length: {
      'side-gap': 63,
      'bubble-radius': 7.5,
      'inner-radius': 6,
      inset: 3,
      'padding-top': 6,
      'padding-start': 9,
      'padding-end': 7,
      'padding-bottom': 8,
      'tail-width': 8,
      'tail-height': 13,
      'gap-run': 2,
      'gap-turn': 12,
      'button-height': 40,
      ...card,
      'app-bar': 64,
      'sheet-side': 24,
      'heading-height': 72,
      'row-height': 96,
      'row-picture': 80,
      stepper: 32,
      'stepper-radius': 4,
      'sheet-button-height': 40,
      'drawer-width': 400,
    },
    textWidthMax: '95%',
    productWidth: 'min(100%, 336px)',
    tail: 'top',
  },
};
