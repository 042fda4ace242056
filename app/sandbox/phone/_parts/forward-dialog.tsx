'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { DialogModal } from '@/components/ui/dialog-modal';
import { showToast } from '@/components/ui/toast';
import { PhoneError, phoneKey, postPhone } from './phone-queries';
import type { ShownContact } from './shown-contact';

type ForwardDialogProps = {
  messageId: string;
  /** To whom it can be passed on. */
  contacts: readonly ShownContact[];
  onHold: (contactId: string) => void;
  onClose: () => void;
};

/** To whom a message is passed on: one press does it. Loaded on use. */
export function ForwardDialog({ messageId, contacts, onHold, onClose }: ForwardDialogProps) {
  const t = useTranslations('phone.forward');
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ id }: ShownContact) => postPhone('forwards', { messageId, contactId: id }),
    onSuccess: (_, { id, name }) => {
      void queryClient.invalidateQueries({ queryKey: phoneKey });
      const action = { label: t('hold'), onPress: () => onHold(id) };
      showToast({ tone: 'good', text: t('done', { name }), action });
      onClose();
    },
  });
  const refused = error instanceof PhoneError && error.code === 'not_forwardable';
  return (
    <DialogModal title={t('title')} size="small" flush onOpenChange={onClose}>
      <p className="px-5 py-3 text-pretty text-ink-2 max-md:px-4">{t('lead')}</p>
      {error ? (
        <p role="alert" className="px-5 pb-3 text-pretty text-red max-md:px-4">
          {t(refused ? 'refused' : 'failed')}
        </p>
      ) : null}
      <ul aria-label={t('to')} aria-busy={isPending} className="border-line border-t">
        {contacts.map((contact) => (
          <li key={contact.id} className="border-line border-b last:border-b-0">
            <button
              type="button"
              onClick={() => {
                if (!isPending) mutate(contact);
              }}
              className="flex min-h-12 w-full cursor-default items-center gap-3 px-5 py-2 text-start -outline-offset-2 hover:bg-hover max-md:px-4"
            >
              <Avatar name={contact.name} size="large" />
              <span className="min-w-0 flex-1 truncate font-medium">
                <bdi>{contact.name}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </DialogModal>
  );
}
