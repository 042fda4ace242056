import { normalizeLineFeeds } from '@/lib/values/code-points';
import { parseBlocks } from './blocks';
import { claimCode } from './code';
import { claimLinks } from './links';
import { claimMono } from './mono';
import { claimPhones } from './phones';
import { parseSpans } from './spans';
import type { Atom, WhatsAppBlock } from './tree';

/** Where a text stands in a message: WhatsApp formats some fields fully, some in part, some not at all. */
export type WhatsAppTextField = 'text' | 'interactiveBody' | 'interactiveFooter' | 'plain';

type Features = { styles: boolean; lines: boolean };

/** `lines`: lists, quotes and inline code. WhatsApp Web switches them on for text messages alone (read August 2026). */
const featuresOf: Record<WhatsAppTextField, Features> = {
  text: { styles: true, lines: true },
  interactiveBody: { styles: true, lines: false },
  interactiveFooter: { styles: true, lines: false },
  plain: { styles: false, lines: false },
};

/**
 * Reads `text` as WhatsApp does in `field`: monospace claims its characters first, then inline code, lists,
 * links, phone numbers and last the styles; what one step has claimed is closed to the next.
 * Time grows with the length of the text. Never throws; CRLF counts as a line feed.
 */
export function parseWhatsAppText(text: string, field: WhatsAppTextField): WhatsAppBlock[] {
  const features = featuresOf[field];
  const source = normalizeLineFeeds(text);
  const atoms = features.styles ? claimMono(source) : [...source];
  return parseBlocks(atoms, features.lines, (line) => parseLine(line, features));
}

function parseLine(line: Atom[], { styles, lines }: Features) {
  if (!styles) return parseSpans(line, '');
  return parseSpans(claimPhones(claimLinks(lines ? claimCode(line) : line)), '*_~');
}
