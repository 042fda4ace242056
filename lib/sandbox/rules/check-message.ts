import { type Refusal, refuse, refuseParameter } from '@/lib/sandbox/graph/refusal';
import type { SandboxSettings } from '@/lib/sandbox/settings';
import { fail, ok, type Result } from '@/lib/values/result';
import { envelopeFields, markAsReadFields } from './envelope';
import { checkFields, type FieldRule } from './field-rules';
import { interactiveTypes } from './interactive-types';
import { type ContentRules, type ProductDemand, under } from './kind-rules';
import { messageTypes } from './message-types';

type Body = Record<string, unknown>;

const product: FieldRule = { path: 'messaging_product', is: 'one of', values: ['whatsapp'] };

/** @returns Meta's refusal of a message by its form alone, or null. Leaving `type` out means text. */
export function checkMessage(body: Body): Refusal | null {
  const content = findContent(body);
  if (!content.ok) return checkProduct(body) ?? content.error;
  const fields = [product, ...envelopeFields, ...contentFields(content.value, body)];
  return checkProduct(body) ?? checkFields(body, fields);
}

/** @returns Meta's refusal of a mark-as-read by its form alone, or null. */
export function checkMarkAsRead(body: Body): Refusal | null {
  return checkProduct(body) ?? checkFields(body, [product, ...markAsReadFields]);
}

/**
 * @param body whose form holds
 * @returns the products a message needs, null for one that is not about products, or Meta's refusal of what no field
 * says alone
 */
export function demandProducts(body: Body, settings: SandboxSettings): Result<ProductDemand | null, Refusal> {
  const content = findContent(body);
  return content.ok ? content.value.rules.demand(body[content.value.name], settings) : content;
}

/** The one parameter whose absence Graph itself reports, under its general code. */
function checkProduct(body: Body): Refusal | null {
  const missing = body.messaging_product === undefined || body.messaging_product === null;
  return missing ? refuseParameter('The parameter messaging_product is required.') : null;
}

/** The object that a message's type names, and its rules. */
type Content = { name: string; rules: ContentRules };

function findContent(body: Body): Result<Content, Refusal> {
  const type = body.type ?? 'text';
  if (type === 'interactive') return findInteractive(body.interactive);
  const rules = messageTypes.get(String(type));
  if (rules) return ok({ name: String(type), rules });
  return fail(refuse(131051, `Message type ${JSON.stringify(type)} is not supported.`));
}

/** Without an object to look into, the rule that wants one says so. */
const noContent: ContentRules = { fields: () => [], demand: () => ok(null) };

function findInteractive(interactive: unknown): Result<Content, Refusal> {
  if (typeof interactive !== 'object' || interactive === null || Array.isArray(interactive)) {
    return ok({ name: 'interactive', rules: noContent });
  }
  const kind = (interactive as Body).type;
  const rules = interactiveTypes.get(String(kind));
  if (rules) return ok({ name: 'interactive', rules });
  const name = "interactive['type']";
  if (kind === undefined || kind === null) return fail(refuse(131008, `Parameter ${name} is missing.`));
  const known = [...interactiveTypes.keys()].join(', ');
  const sentence = `Param ${name} must be one of {${known}} - got ${JSON.stringify(kind)}.`;
  return fail(refuseParameter(sentence));
}

function contentFields({ name, rules }: Content, body: Body): FieldRule[] {
  const container: FieldRule =
    rules.itemsMax === undefined
      ? { path: name, is: 'object' }
      : { path: name, is: 'list', min: 1, max: rules.itemsMax };
  return [container, ...under(name, rules.fields(body[name]))];
}
