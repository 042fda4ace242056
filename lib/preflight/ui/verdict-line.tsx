'use client';

import { ChevronUp, CircleCheck } from 'lucide-react';
import { clsx } from 'clsx';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Preflight } from '@/lib/preflight/rules/run-preflight';
import { CheckList } from './check-list';
import { type DraftAction, PointActionLink, type PointPages } from './point-action';
import { PointIcon } from './point-icon';
import { usePointWords } from './use-point-words';
import { useSpoken } from './use-spoken';

type VerdictLineProps = {
  preflight: Preflight;
  pages: PointPages;
  onAction: (action: DraftAction) => void;
  /** What the last action took out, to have it back. */
  putBack: { count: number; onPress: () => void } | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/**
 * What would happen if the draft were sent now, in one line: the gravest point, what can be done about it, and how many
 * more there are. It opens upward into all of them. Read aloud only once it has settled.
 */
export function VerdictLine({ preflight, pages, onAction, putBack, isOpen, onOpenChange }: VerdictLineProps) {
  const t = useTranslations('preflight');
  const words = usePointWords();
  const listId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const { points, shownCount } = preflight;
  const [worst] = points;
  const gravest = worst && worst.tone !== 'note' ? worst : null;
  const ready = shownCount > 0 ? t('readyList', { count: shownCount }) : t('ready');
  const sentence = gravest ? words(gravest) : ready;
  const further = points.length - (gravest ? 1 : 0);
  const spoken = useSpoken(sentence);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    onOpenChange(false);
    toggle.current?.focus();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from anywhere in it.
    <div
      className="flex min-w-0 flex-1 items-center gap-x-2.5 max-md:basis-full max-md:flex-wrap"
      onKeyDown={onKeyDown}
    >
      <span className="sr-only" role="status">
        {spoken}
      </span>
      {isOpen && <CheckList id={listId} {...{ preflight, pages, onAction }} />}
      {gravest ? (
        <PointIcon tone={gravest.tone} />
      ) : (
        <CircleCheck className="flex-none text-green" aria-hidden />
      )}
      <p
        data-verdict={gravest?.tone ?? 'ready'}
        title={sentence}
        className="line-clamp-2 min-w-0 font-medium max-md:line-clamp-3 max-md:grow max-md:basis-[68%]"
      >
        {sentence}
      </p>
      {gravest?.action && <PointActionLink action={gravest.action} {...{ pages, onAction }} />}
      {putBack && (
        <button
          type="button"
          onClick={putBack.onPress}
          className="flex-none rounded-thumb font-medium text-accent-ink hover:underline touch:py-2.5"
        >
          {t('putBack', { count: putBack.count })}
        </button>
      )}
      <button
        ref={toggle}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => onOpenChange(!isOpen)}
        className="flex h-7 flex-none items-center gap-1 rounded-control px-1.5 max-md:ms-auto text-ink-2 hover:bg-hover hover:text-ink touch:h-11"
      >
        {further > 0 && <span>{t('more', { count: further })}</span>}
        <span className="sr-only">{t(isOpen ? 'close' : 'open')}</span>
        <ChevronUp className={clsx('transition-transform', isOpen && 'rotate-180')} aria-hidden />
      </button>
    </div>
  );
}
