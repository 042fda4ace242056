import type { FieldRule } from './field-rules';
import { retailerIdMax } from './interactive-parts';
import { under } from './kind-rules';
import { productSectionFields } from './product-sections';
import { readPart } from './read-part';
import { parameterFields, textParameter } from './template-parameters';

// Meta, template components, 2026: ten buttons, counted from 0.
const buttonsMax = 10;
const payloadMax = 256;
const couponMax = 20;
const urlPartMax = 2000;

/** What one kind of button takes. A `required` parameter is asked for even where the template could do without. */
type ButtonRules = {
  parameters: Parameters<typeof parameterFields>[1];
  required: boolean;
};

const thumbnail: FieldRule = { path: 'thumbnail_product_retailer_id', is: 'text', max: retailerIdMax };

const action = (fields: readonly FieldRule[]) => ({
  action: () => [{ path: 'action', is: 'object' } as const, ...under('action', fields)],
});

const openAction = { action: () => [{ path: 'action', is: 'object', open: true } as const] };

const buttons: Readonly<Record<string, ButtonRules>> = {
  quick_reply: {
    parameters: { payload: () => [{ path: 'payload', is: 'text', max: payloadMax }] },
    required: true,
  },
  url: { parameters: { text: textParameter(urlPartMax) }, required: true },
  copy_code: {
    parameters: { coupon_code: () => [{ path: 'coupon_code', is: 'text', max: couponMax }] },
    required: true,
  },
  // Without its parameter the catalog's first product is the picture (Meta, catalog templates, 2026).
  catalog: { parameters: action([thumbnail]), required: false },
  mpm: { parameters: action([thumbnail, ...productSectionFields]), required: true },
  flow: { parameters: openAction, required: false },
  voice_call: { parameters: openAction, required: false },
};

/** Meta's pages write `sub_type` in either case, and `index` as a number or as a text. */
export function buttonFields(button: unknown): FieldRule[] {
  const kind = String(readPart(button, 'sub_type')).toLowerCase();
  const rules = Object.hasOwn(buttons, kind) ? buttons[kind] : undefined;
  return [
    { path: 'sub_type', is: 'one of', values: Object.keys(buttons), inAnyCase: true },
    { path: 'index', is: 'number', min: 0, max: buttonsMax - 1, whole: true },
    { path: 'parameters', is: 'list', min: 1, max: 1, ...(!rules?.required && { optional: true }) },
    ...(rules ? parameterFields(button, rules.parameters) : []),
  ];
}
