'use client';

import { useState } from 'react';

/**
 * Where react-aria finds the nonce for its style elements. It is the nonce the document came with: a later refresh of
 * the layout brings another one, which the browser would not accept in this document.
 */
export function StyleNonce({ nonce }: { nonce: string | undefined }) {
  const [ofDocument] = useState(nonce);
  return <meta property="csp-nonce" content={ofDocument} />;
}
