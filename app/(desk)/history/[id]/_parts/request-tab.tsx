'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import type { MessageDetail } from '@/lib/history/get-message';
import { shownRequest } from './shown-request';
import { TabBody } from './tab-body';

/** The JSON that went to Meta. */
export function RequestTab({ message }: { message: MessageDetail }) {
  const t = useTranslations('history');
  return (
    <TabBody lead={t('requestLead')}>
      <CodeBlock label="JSON" language="json" code={shownRequest(message)} copyLabel={t('copy')} />
    </TabBody>
  );
}
