type Body = Record<string, unknown>;

/** Graph takes an object of a request also as a text of JSON, as some clients write it: `"contacts": "[{…}]"`. */
export function decodeParameters(body: Body): Body {
  const type = typeof body.type === 'string' ? body.type : 'text';
  const names = [type, 'context', 'typing_indicator'];
  const decoded = names.flatMap((name) => {
    const text = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof text === 'string' ? [[name, decode(text)] as const] : [];
  });
  return { ...body, ...Object.fromEntries(decoded) };
}

/** @returns the object or list that `text` says, or `text` itself */
function decode(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : text;
  } catch {
    return text;
  }
}
