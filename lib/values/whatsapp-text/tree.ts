/** Marks that style a run of text inside one line. */
export type SpanMark = '*' | '_' | '~';

/** A piece of a line. Every node keeps what was typed, so that the source can be rebuilt from the tree. */
export type WhatsAppInline =
  | { type: 'text'; text: string }
  | { type: 'span'; mark: SpanMark; children: WhatsAppInline[] }
  | { type: 'mono'; text: string }
  | { type: 'code'; text: string }
  | { type: 'link'; text: string; href: string }
  | { type: 'phone'; text: string; href: string };

/** One line without its line feed. `marker` is what stands before the content: `- `, `7. `, `> ` or nothing. */
export type WhatsAppLine = { marker: string; content: WhatsAppInline[] };

/** Lines that belong together. Lines of all blocks, joined by line feeds, are the source. */
export type WhatsAppBlock = { type: 'text' | 'quote' | 'bullets' | 'numbers'; lines: WhatsAppLine[] };

/** While a line is being parsed: one code point, or a node that later steps must not look into. */
export type Atom = string | WhatsAppInline;

/** @returns exactly what was typed for `node`, marks included. */
export function inlineSource(node: WhatsAppInline): string {
  if (node.type === 'span') return node.mark + node.children.map(inlineSource).join('') + node.mark;
  if (node.type === 'mono') return `\`\`\`${node.text}\`\`\``;
  if (node.type === 'code') return `\`${node.text}\``;
  return node.text;
}

/** Appends `text` to `atoms`; a spread would overflow the stack on very long texts. */
export function pushCodePoints(atoms: Atom[], text: string): void {
  for (const codePoint of text) atoms.push(codePoint);
}
