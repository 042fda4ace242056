'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  I18nProvider,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as Region,
} from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import { buttonClass, iconButtonClass } from './button-class';
import type { ToastMessage } from './toast';

const shownMs = 6000;

/** Shows every message of the list once, in order; the list only grows. */
export function ToastRegion({ messages }: { messages: readonly ToastMessage[] }) {
  const t = useTranslations('ui');
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const shown = useRef(0);
  useEffect(() => {
    // What can be acted on waits for the person.
    for (const message of messages.slice(shown.current))
      queue.add(message, message.action ? {} : { timeout: shownMs });
    shown.current = messages.length;
  }, [messages, queue]);
  return (
    <I18nProvider locale={useLocale()}>
      <Region
        queue={queue}
        className="fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 outline-none"
      >
        {({ toast }) => (
          <Toast toast={toast} className={toastClass}>
            {toast.content.tone === 'good' ? (
              <CircleCheck className="text-green" aria-hidden />
            ) : (
              <CircleAlert className="text-red" aria-hidden />
            )}
            <ToastContent className="min-w-0 flex-1">
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.action && (
              <Button
                className={buttonClass('secondary', 'small')}
                onPress={() => {
                  toast.content.action?.onPress();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <Button slot="close" aria-label={t('close')} className={iconButtonClass('small')}>
              <X aria-hidden />
            </Button>
          </Toast>
        )}
      </Region>
    </I18nProvider>
  );
}

const toastClass =
  'flex min-h-11 w-full max-w-100 items-center gap-2.5 rounded-panel bg-raised ps-3.5 pe-2 py-1.5 shadow-float';
