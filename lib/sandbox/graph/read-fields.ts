import { fail, ok, type Result } from '@/lib/values/result';
import { type Refusal, refuseParameter } from './refusal';

/** How each field of a node is read from `T`; undefined leaves it out of the answer, as Graph does with empty ones. */
export type NodeFields<T> = Readonly<Record<string, (node: T) => unknown>>;

/**
 * Reads the `fields` parameter of a Graph call.
 *
 * @returns a function from a node to its JSON with the fields asked for, `id` always among them
 */
export function readFields<T>(
  query: URLSearchParams,
  node: { name: string; fields: NodeFields<T>; defaults: readonly string[] },
): Result<(value: T) => Record<string, unknown>, Refusal> {
  const given = query.get('fields');
  const names = given ? given.split(',').map((name) => name.trim()) : node.defaults;
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
