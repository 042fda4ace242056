'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';

/** Name of the chat, on the customer's side with what kind of account it is. */
export function ChatTitle({ name }: { name: string }) {
  const { strings, side } = useWhatsAppLook();
  return (
    <div className="min-w-0 flex-1">
      <div className="truncate [font:var(--wa-type-header-title)]">
        <bdi>{name}</bdi>
      </div>
      {side === 'customer' ? (
        <div className="truncate text-(--wa-text-muted) [font:var(--wa-type-header-subtitle)]">
          {strings.businessAccount}
        </div>
      ) : null}
    </div>
  );
}
