import { type Refusal, refuse, refuseParameter } from '@/lib/sandbox/graph/refusal';
import { envelopeFields, markAsReadFields } from './envelope';
import { checkFields, type FieldRule } from './field-rules';
import { interactiveTypes } from './interactive-types';
import { textFields } from './text';

type Body = Record<string, unknown>;

const product: FieldRule = { path: 'messaging_product', is: 'one of', values: ['whatsapp'] };

/** @returns Meta's refusal of a message by its form alone, or null. Leaving `type` out means text. */
export function checkMessage(body: Body): Refusal | null {
  const type = body.type ?? 'text';
  const content = contentFields(type, body);
  if (!content.known) return checkProduct(body) ?? content.refusal;
  const fields = [product, ...envelopeFields, ...content.fields];
  return checkProduct(body) ?? checkFields(body, fields);
}

/** @returns Meta's refusal of a mark-as-read by its form alone, or null. */
export function checkMarkAsRead(body: Body): Refusal | null {
  return checkProduct(body) ?? checkFields(body, [product, ...markAsReadFields]);
}

/** The one parameter whose absence Graph itself reports, under its general code. */
function checkProduct(body: Body): Refusal | null {
  const missing = body.messaging_product === undefined || body.messaging_product === null;
  return missing ? refuseParameter('The parameter messaging_product is required.') : null;
}

type ContentFields = { known: true; fields: readonly FieldRule[] } | { known: false; refusal: Refusal };

function contentFields(type: unknown, body: Body): ContentFields {
  if (type === 'text') return { known: true, fields: under('text', textFields) };
  if (type === 'interactive') return interactiveFields(body.interactive);
  return { known: false, refusal: refuse(131051, `Message type ${JSON.stringify(type)} is not supported.`) };
}

function interactiveFields(interactive: unknown): ContentFields {
  // Without an object to look into, the rule that wants one says so.
  if (typeof interactive !== 'object' || interactive === null || Array.isArray(interactive)) {
    return { known: true, fields: under('interactive', []) };
  }
  const kind = (interactive as Body).type;
  const rules = interactiveTypes.get(String(kind));
  if (rules) return { known: true, fields: under('interactive', rules.fields) };
  const name = "interactive['type']";
  if (kind === undefined || kind === null) {
    return { known: false, refusal: refuse(131008, `Parameter ${name} is missing.`) };
  }
  const known = [...interactiveTypes.keys()].join(', ');
  const sentence = `Param ${name} must be one of {${known}} - got ${JSON.stringify(kind)}.`;
  return { known: false, refusal: refuseParameter(sentence) };
}

function under(name: string, fields: readonly FieldRule[]): FieldRule[] {
  const inside = fields.map((field) => ({ ...field, path: `${name}.${field.path}` }));
  return [{ path: name, is: 'object' }, ...inside];
}
