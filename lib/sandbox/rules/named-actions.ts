import type { FieldRule } from './field-rules';
import { optionalBody, optionalFooter, optionalHeader, requiredBody } from './interactive-parts';
import { type ContentRules, demandNothing } from './kind-rules';

const buttonMax = 20;

type NamedAction = {
  /** What `action.name` says. */
  name: string;
  body: readonly FieldRule[];
  /** Fields of `action.parameters`; null leaves them to whoever offers what the action opens. */
  parameters: readonly FieldRule[] | null;
};

/**
 * Interactive types with one named action, which the desk does not send. They are taken by their form, so that other
 * clients get Meta's answer (Meta, interactive messages, read November 2026).
 */
const actions: Record<string, NamedAction> = {
  cta_url: {
    name: 'cta_url',
    body: requiredBody,
    parameters: [
      { path: 'action.parameters.display_text', is: 'text', max: buttonMax },
      { path: 'action.parameters.url', is: 'url' },
    ],
  },
  flow: { name: 'flow', body: requiredBody, parameters: null },
  address_message: { name: 'address_message', body: requiredBody, parameters: null },
  location_request_message: { name: 'send_location', body: requiredBody, parameters: null },
  call_permission_request: { name: 'call_permission_request', body: optionalBody, parameters: null },
  request_contact_info: { name: 'request_contact_info', body: requiredBody, parameters: null },
  voice_call: { name: 'voice_call', body: requiredBody, parameters: null },
};

export const namedActionRules: readonly (readonly [string, ContentRules])[] = Object.entries(actions).map(
  ([type, { name, body, parameters }]) => [
    type,
    {
      fields: (interactive) => [
        { path: 'type', is: 'one of', values: [type] },
        ...optionalHeader(interactive),
        ...body,
        ...optionalFooter,
        { path: 'action', is: 'object' },
        { path: 'action.name', is: 'one of', values: [name] },
        ...(parameters
          ? [{ path: 'action.parameters', is: 'object' } as const, ...parameters]
          : [{ path: 'action.parameters', is: 'object', optional: true, open: true } as const]),
      ],
      demand: demandNothing,
    },
  ],
);
