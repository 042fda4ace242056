import { isVisible } from './marks';
import type { Atom, WhatsAppBlock, WhatsAppInline } from './tree';

type Start = { type: WhatsAppBlock['type']; length: number };

const plain: Start = { type: 'text', length: 0 };

/**
 * Splits a text into lines and joins neighbours of one kind to a block.
 * @param markers whether lists and quotes exist in this field; otherwise every line is text.
 */
export function parseBlocks(
  atoms: readonly Atom[],
  markers: boolean,
  parseLine: (line: Atom[]) => WhatsAppInline[],
): WhatsAppBlock[] {
  const blocks: WhatsAppBlock[] = [];
  for (const line of splitLines(atoms)) {
    const start = markers ? startOf(line) : plain;
    const marker = line.slice(0, start.length).join('');
    const parsed = { marker, content: parseLine(line.slice(start.length)) };
    const block = blocks.at(-1);
    if (block?.type === start.type) block.lines.push(parsed);
    else blocks.push({ type: start.type, lines: [parsed] });
  }
  return blocks;
}

function splitLines(atoms: readonly Atom[]): Atom[][] {
  let line: Atom[] = [];
  const lines = [line];
  for (const atom of atoms) {
    if (atom === '\n') {
      line = [];
      lines.push(line);
    } else {
      line.push(atom);
    }
  }
  return lines;
}

/** A marker, exactly one space, then something visible, from the first column; `1.` to `99.` number a line. */
function startOf(line: readonly Atom[]): Start {
  const [first, second, third] = line;
  if (first === '-' || first === '*' || first === '•') return when(line, 1, 'bullets');
  if (first === '>') return when(line, 1, 'quote');
  if (isDigit(first) && second === '.') return when(line, 2, 'numbers');
  if (isDigit(first) && isDigit(second) && third === '.') return when(line, 3, 'numbers');
  return plain;
}

function when(line: readonly Atom[], space: number, type: Start['type']): Start {
  return line[space] === ' ' && isVisible(line[space + 1]) ? { type, length: space + 1 } : plain;
}

function isDigit(atom: Atom | undefined): boolean {
  return typeof atom === 'string' && atom >= '0' && atom <= '9' && atom.length === 1;
}
