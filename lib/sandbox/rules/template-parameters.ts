import type { FieldRule } from './field-rules';
import { catalogIdMax, retailerIdMax } from './interactive-parts';
import { openUnless, under } from './kind-rules';
import { mediaFields } from './media';
import { locationFields } from './plain-messages';
import { readItems, readPart } from './read-part';

// Meta, template components, 2026.
const parameterNameMax = 512;
const fallbackMax = 1024;
const currencyMax = 3;

/** What a parameter of one type carries beside its type, from the parameter's own object. */
type ParameterFields = (parameter: unknown) => readonly FieldRule[];

/** @param max code points that the text may have where it goes */
export function textParameter(max: number): ParameterFields {
  return () => [{ path: 'text', is: 'text', max }];
}

const object = (name: string, fields: readonly FieldRule[]): readonly FieldRule[] => [
  { path: name, is: 'object' },
  ...under(name, fields),
];

const currency: ParameterFields = () =>
  object('currency', [
    { path: 'fallback_value', is: 'text', max: fallbackMax },
    { path: 'code', is: 'text', max: currencyMax },
    { path: 'amount_1000', is: 'number', min: 0, max: Number.MAX_SAFE_INTEGER, whole: true },
  ]);

const dateTime: ParameterFields = () => [
  { path: 'date_time', is: 'object', open: true },
  { path: 'date_time.fallback_value', is: 'text', max: fallbackMax },
];

const medium =
  (type: 'image' | 'video' | 'document'): ParameterFields =>
  (parameter) =>
    object(type, mediaFields(type, readPart(parameter, type)));

const product: ParameterFields = () =>
  object('product', [
    { path: 'product_retailer_id', is: 'text', max: retailerIdMax },
    { path: 'catalog_id', is: 'text', max: catalogIdMax },
  ]);

export const headerParameters: Readonly<Record<string, ParameterFields>> = {
  text: textParameter(60),
  currency,
  date_time: dateTime,
  image: medium('image'),
  video: medium('video'),
  document: medium('document'),
  location: () => object('location', locationFields),
  product,
};

export const bodyParameters: Readonly<Record<string, ParameterFields>> = {
  text: textParameter(1024),
  currency,
  date_time: dateTime,
};

/** Rules of the parameters of one component: `types` are what they may be, in any case. */
export function parameterFields(
  component: unknown,
  types: Readonly<Record<string, ParameterFields>>,
): FieldRule[] {
  return readItems(component, 'parameters').flatMap((parameter, index) => {
    const type = String(readPart(parameter, 'type')).toLowerCase();
    const own = Object.hasOwn(types, type) ? types[type] : undefined;
    const fields: FieldRule[] = [
      { path: 'type', is: 'one of', values: Object.keys(types), inAnyCase: true },
      { path: 'parameter_name', is: 'text', max: parameterNameMax, optional: true },
      ...(own?.(parameter) ?? []),
    ];
    return [
      { path: `parameters.${index}`, is: 'object', ...openUnless(own !== undefined) },
      ...under(`parameters.${index}`, fields),
    ];
  });
}
