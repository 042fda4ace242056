'use client';

import { useTranslations } from 'use-intl';
import Link from 'next/link';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { ShownRecipient } from '@/lib/drafts/schema';
import { usePointWords } from '@/lib/preflight/ui/use-point-words';
import type { SendFailure } from './send-action';
import type { Composer } from './use-composer';

type ComposerNoticesProps = {
  composer: Composer;
  recipient: ShownRecipient | null;
  numberIsHeld: boolean;
  isWindowClosed: boolean;
};

/** Sentences about the whole draft, above the form: the number, the window, what a change of kind cost, why it was not sent. */
export function ComposerNotices({ composer, recipient, numberIsHeld, isWindowClosed }: ComposerNoticesProps) {
  const t = useTranslations('compose');
  const { failure, lost, saveState } = composer;
  const name = recipient?.name ?? '';
  const notices = [
    saveState === 'conflict' && (
      <Banner
        key="conflict"
        tone="warn"
        announced
        action={<Button onClick={() => window.location.reload()}>{t('loadNewer')}</Button>}
      >
        {t('savedElsewhere')}
      </Banner>
    ),
    numberIsHeld && (
      <Banner key="held" tone="info">
        {t('numberHeld')}
      </Banner>
    ),
    isWindowClosed && (
      <Banner key="closed" tone="warn">
        {t('windowClosed', { name })}
      </Banner>
    ),
    recipient?.window.state === 'unknown' && (
      <Banner key="unknown" tone="info">
        {t('windowUnknown', { name })}
      </Banner>
    ),
    lost.length > 0 && (
      <Banner key="lost" tone="info" announced>
        {t('lost', { parts: lost.map((part) => t(`lostParts.${part}`)).join(', ') })}
      </Banner>
    ),
    failure && <FailureBanner key="failure" failure={failure} />,
  ].filter(Boolean);
  return notices.length > 0 ? (
    <div className="flex flex-col gap-2 px-5 pt-4 max-md:px-4">{notices}</div>
  ) : null;
}

function FailureBanner({ failure }: { failure: SendFailure }) {
  const t = useTranslations('compose');
  const general = useTranslations('failures');
  const words = usePointWords();
  const sentence = () => {
    switch (failure.code) {
      case 'unexpected':
        return general('unexpected', { reference: failure.reference });
      case 'forbidden':
      case 'signed_out':
      case 'too_many':
      case 'unreachable':
        return general(failure.code);
      case 'would_be_refused':
        return words(failure.point);
      case 'recipient':
        return t(`recipientProblem.${failure.problem}`);
      default:
        return t(`sendFailed.${failure.code}`);
    }
  };
  return (
    <Banner tone="bad" announced>
      {sentence()}
      {failure.code === 'already_sent' && (
        <Link
          href={`/history/${failure.messageId}`}
          className="ms-2 font-medium text-accent-ink hover:underline"
        >
          {t('seeInHistory')}
        </Link>
      )}
    </Banner>
  );
}
