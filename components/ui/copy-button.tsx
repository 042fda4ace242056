'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { IconButton } from './icon-button';

const confirmedMs = 2000;

type CopyButtonProps = {
  text: string;
  /** What is copied: the name of the button, and its words unless `iconOnly`. */
  label: string;
  iconOnly?: boolean;
};

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, label, iconOnly = false }: CopyButtonProps) {
  const t = useTranslations('ui');
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), confirmedMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  async function copy() {
    setOutcome((await writeToClipboard(text)) ? 'copied' : 'copyFailed');
  }
  const icon = outcome === 'copied' ? <Check className="text-green" aria-hidden /> : <Copy aria-hidden />;
  const words = outcome ? t(outcome) : label;
  return (
    <>
      {iconOnly ? (
        <IconButton label={words} icon={icon} onClick={() => void copy()} />
      ) : (
        <Button size="small" onClick={() => void copy()}>
          {icon}
          {words}
        </Button>
      )}
      <span role="status" className="sr-only">
        {outcome ? t(outcome) : ''}
      </span>
    </>
  );
}

/** Browsers give the clipboard only to secure pages; a desk on a plain address of the local network gets false. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
