import { clsx } from 'clsx';
import { CopyButton } from './copy-button';
import { highlightJson, type JsonPart } from './highlight-json';

type CodeBlockProps = {
  /** Names the block, and heads it. */
  label: string;
  code: string;
  language: 'json' | 'shell' | 'text';
  /** The name of the copy button; without it there is none. */
  copyLabel?: string;
};

const colors: Record<JsonPart['role'], string | undefined> = {
  key: 'text-ink',
  string: 'text-accent-ink',
  literal: 'text-ink font-medium',
  plain: 'text-ink-3',
};

/** Code to read and copy; always from left to right. */
export function CodeBlock({ label, code, language, copyLabel }: CodeBlockProps) {
  return (
    <figure className="m-0 flex min-h-0 min-w-0 flex-col">
      <div className="flex min-h-9 flex-none items-center justify-between gap-3 pb-1">
        <figcaption className="font-medium">{label}</figcaption>
        {copyLabel && <CopyButton text={code} label={copyLabel} />}
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard.
        tabIndex={0}
        aria-label={label}
        dir="ltr"
        className="min-h-0 overflow-auto rounded-control border border-line bg-canvas p-3"
      >
        <pre
          className={clsx(
            'font-mono text-meta [tab-size:2]',
            language === 'shell' && 'whitespace-pre-wrap break-all',
          )}
        >
          <code>{language === 'json' ? <Highlighted code={code} /> : code}</code>
        </pre>
      </section>
    </figure>
  );
}

function Highlighted({ code }: { code: string }) {
  return highlightJson(code).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place in the text.
    <span key={index} className={colors[part.role]}>
      {part.text}
    </span>
  ));
}
