import { fail, ok, type Result } from '@/lib/values/result';
import { type Refusal, refuseParameter } from './refusal';

/** How each field of a node is read from `T`; undefined leaves it out of the answer, as Graph does with empty ones. */
export type NodeFields<T> = Readonly<Record<string, (node: T) => unknown>>;

export type NodeType<T> = { name: string; fields: NodeFields<T>; defaults: readonly string[] };

/** From a node to its JSON with the fields that were asked for. */
export type FieldReader<T> = (value: T) => Record<string, unknown>;

/**
 * Reads the `fields` parameter of a Graph call.
 *
 * @returns a function from a node to its JSON with the fields asked for, `id` always among them
 */
export function readFields<T>(query: URLSearchParams, node: NodeType<T>): Result<FieldReader<T>, Refusal> {
  return chooseFields(splitFields(query.get('fields')), node);
}

/** A field that was asked for, and the fields of what it leads to: `inner` is null where the braces are missing. */
export type AskedField = { name: string; inner: string | null };

/** @returns the fields of a list such as `id,events{timestamp,application}`, null for none */
export function splitFields(given: string | null): AskedField[] | null {
  if (!given) return null;
  return [...given.matchAll(/([^,{}]+)(?:\{([^{}]*)\})?/g)].map(([, name = '', inner]) => ({
    name: name.trim(),
    inner: inner ?? null,
  }));
}

/** @param asked null for the fields that Graph gives unasked */
export function chooseFields<T>(
  asked: readonly AskedField[] | null,
  node: NodeType<T>,
): Result<FieldReader<T>, Refusal> {
  const names = asked ? asked.map(({ name }) => name) : node.defaults;
  const unknown = names.find((name) => !Object.hasOwn(node.fields, name));
  if (unknown !== undefined) {
    return fail(
      refuseParameter(`Tried accessing nonexisting field (${unknown}) on node type (${node.name})`),
    );
  }
  const chosen = [...new Set([...names, 'id'])];
  return ok((value) => {
    const entries = chosen.map((name) => [name, node.fields[name]?.(value)] as const);
    return Object.fromEntries(entries.filter(([, content]) => content !== undefined));
  });
}
