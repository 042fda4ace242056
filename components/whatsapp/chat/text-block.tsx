'use client';

import type { ReactNode } from 'react';
import type { WhatsAppBlock, WhatsAppLine } from '@/lib/values/whatsapp-text/tree';
import { InlineText } from './inline-text';

type TextBlockProps = {
  block: WhatsAppBlock;
  /** Goes into the last line. */
  end: ReactNode;
};

/** One block of a parsed text: plain lines, a quote or a list. Every line finds its own direction. */
export function TextBlock({ block, end }: TextBlockProps) {
  if (block.type === 'bullets')
    return <ul>{block.lines.map((line, index) => listItem(line, index, '•'))}</ul>;
  if (block.type === 'numbers') {
    return <ol>{block.lines.map((line, index) => listItem(line, index, line.marker.trim()))}</ol>;
  }
  const lines = block.lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <div key={index} dir="auto">
      <InlineText nodes={line.content} />
      {line.content.length === 0 ? <br /> : null}
      {index === block.lines.length - 1 ? end : null}
    </div>
  ));
  if (block.type === 'text') return <>{lines}</>;
  return (
    <blockquote className="my-0.5 border-s-3 border-(--wa-outline) ps-3 text-(--wa-time)">{lines}</blockquote>
  );
}

function listItem(line: WhatsAppLine, index: number, marker: string) {
  const value = Number.parseInt(marker, 10);
  return (
    <li
      key={index}
      dir="auto"
      value={Number.isNaN(value) ? undefined : value}
      className="flex list-none gap-1.5"
    >
      <span aria-hidden="true" className="min-w-3 flex-none text-end">
        {marker}
      </span>
      <span className="min-w-0">
        <InlineText nodes={line.content} />
      </span>
    </li>
  );
}
