import type { FieldRule } from './field-rules';
import { openUnless, under } from './kind-rules';
import { readItems, readPart } from './read-part';
import { buttonFields } from './template-buttons';
import { bodyParameters, headerParameters, parameterFields } from './template-parameters';

// Meta, template components and product card carousel templates, 2026.
const headerParametersMax = 1;
const cardsMax = 10;
// Not published: more than any template has.
const bodyParametersMax = 1000;
const componentsMax = 100;

type ComponentFields = (component: unknown) => readonly FieldRule[];

const cardComponents: Readonly<Record<string, ComponentFields>> = {
  header: (component) => [
    { path: 'parameters', is: 'list', min: 1, max: headerParametersMax },
    ...parameterFields(component, headerParameters),
  ],
  body: (component) => [
    { path: 'parameters', is: 'list', min: 0, max: bodyParametersMax },
    ...parameterFields(component, bodyParameters),
  ],
  button: buttonFields,
};

const openParameters: ComponentFields = () => [
  { path: 'parameters', is: 'list', min: 1, max: 1 },
  { path: 'parameters.*', is: 'object', open: true },
];

const components: Readonly<Record<string, ComponentFields>> = {
  ...cardComponents,
  carousel: (component) => [
    { path: 'cards', is: 'list', min: 1, max: cardsMax },
    ...readItems(component, 'cards').flatMap((card, index) => [
      { path: `cards.${index}`, is: 'object' } as const,
      ...under(`cards.${index}`, [
        { path: 'card_index', is: 'number', min: 0, max: cardsMax - 1, whole: true },
        { path: 'components', is: 'list', min: 1, max: componentsMax },
        ...componentList(card, cardComponents),
      ]),
    ]),
  ],
  limited_time_offer: openParameters,
  tap_target_configuration: openParameters,
};

/** Rules of all that a template is filled in with, each component by its type, in either case. */
export function componentFields(template: unknown): FieldRule[] {
  return [
    { path: 'components', is: 'list', min: 0, max: componentsMax, optional: true },
    ...componentList(template, components),
  ];
}

function componentList(owner: unknown, known: Readonly<Record<string, ComponentFields>>): FieldRule[] {
  return readItems(owner, 'components').flatMap((component, index) => {
    const type = String(readPart(component, 'type')).toLowerCase();
    const own = Object.hasOwn(known, type) ? known[type] : undefined;
    const fields: FieldRule[] = [
      { path: 'type', is: 'one of', values: Object.keys(known), inAnyCase: true },
      ...(own?.(component) ?? []),
    ];
    return [
      { path: `components.${index}`, is: 'object', ...openUnless(own !== undefined) },
      ...under(`components.${index}`, fields),
    ];
  });
}
