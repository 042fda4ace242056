/** @returns what stands at `path` in a value of any form, undefined where the way ends before */
export function readPart(value: unknown, ...path: (string | number)[]): unknown {
  let part = value;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
    part = Reflect.get(part, step);
  }
  return part;
}

/** @returns the items at `path`, none where there is no list */
export function readItems(value: unknown, ...path: (string | number)[]): unknown[] {
  const items = readPart(value, ...path);
  return Array.isArray(items) ? items : [];
}
