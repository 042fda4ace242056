'use client';

import { X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { memo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FieldGroup } from '@/components/form/field-group';
import { fieldBoxClass } from '@/components/ui/field';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ShownRecipient } from '@/lib/drafts/schema';
import { WindowLabel } from './window-label';

/** Brings react-aria's combo box: it is loaded once nobody is chosen. */
const RecipientSearch = dynamic(() => import('./recipient-search').then((loaded) => loaded.RecipientSearch), {
  ssr: false,
  loading: () => <Skeleton className="h-8 w-full touch:h-11" />,
});

type RecipientFieldProps = {
  /** The number that sends. */
  phoneNumberId: string;
  recipient: ShownRecipient | null;
  error: string | null;
  onChange: (recipient: ShownRecipient | null) => void;
};

/** Whom the message goes to, with the time left to write to them. */
export const RecipientField = memo(function RecipientField(props: RecipientFieldProps) {
  const { phoneNumberId, recipient, error, onChange } = props;
  const t = useTranslations('compose');
  // Whoever gives up a recipient wants another: the search has the focus then, and not when the page opens.
  const wasChosen = useRef(false);
  wasChosen.current ||= recipient !== null;
  if (!recipient) {
    return <RecipientSearch {...{ phoneNumberId, error }} onChoose={onChange} hasFocus={wasChosen.current} />;
  }
  return (
    <FieldGroup label={t('recipient')}>
      <div className={`${fieldBoxClass(false)} min-h-8 items-center gap-2 ps-1 pe-2.5 touch:min-h-11`}>
        <span className="flex min-w-0 items-center gap-1.5 rounded-thumb bg-sunken py-0.5 ps-1">
          <Avatar name={recipient.name} size="small" />
          <bdi className="truncate font-medium">{recipient.name}</bdi>
          {recipient.number !== recipient.name && (
            <bdi className="flex-none text-ink-3 tabular-nums max-md:hidden">{recipient.number}</bdi>
          )}
          <IconButton
            label={t('recipientClear', { name: recipient.name })}
            icon={<X aria-hidden />}
            onClick={() => onChange(null)}
          />
        </span>
        <span className="ms-auto flex-none">
          <WindowLabel window={recipient.window} />
        </span>
      </div>
    </FieldGroup>
  );
});
