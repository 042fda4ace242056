'use client';

import type { ReactNode } from 'react';
import type { WhatsAppInline } from '@/lib/values/whatsapp-text/tree';

/** The nodes of one line. Links open beside the desk and never see where they came from. */
export function InlineText({ nodes }: { nodes: readonly WhatsAppInline[] }) {
  return <>{nodes.map(inlineNode)}</>;
}

function inlineNode(node: WhatsAppInline, key: number): ReactNode {
  if (node.type === 'text') return node.text;
  if (node.type === 'mono') {
    return (
      <span key={key} className="font-mono text-[0.93em]">
        {node.text}
      </span>
    );
  }
  if (node.type === 'code') {
    return (
      <code key={key} className="rounded-sm bg-(--wa-card) px-1 py-0.5 font-mono text-[0.93em]">
        {node.text}
      </code>
    );
  }
  if (node.type === 'link' || node.type === 'phone') {
    return (
      <a
        key={key}
        href={node.href}
        target="_blank"
        rel="noreferrer"
        className="text-(--wa-link) wrap-anywhere hover:underline"
      >
        {node.text}
      </a>
    );
  }
  const children = <InlineText nodes={node.children} />;
  if (node.mark === '*')
    return (
      <strong key={key} className="font-bold">
        {children}
      </strong>
    );
  if (node.mark === '_') return <em key={key}>{children}</em>;
  return <s key={key}>{children}</s>;
}
