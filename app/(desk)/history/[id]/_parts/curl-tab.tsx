'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import type { MessageDetail } from '@/lib/history/get-message';
import { curlCommand } from '@/lib/messages/curl-command';
import { shownRequest } from './shown-request';
import { TabBody } from './tab-body';

/** The same request for a shell. */
export function CurlTab({ message, requestUrl }: { message: MessageDetail; requestUrl: string | null }) {
  const t = useTranslations('history');
  if (requestUrl === null) return <EmptyState text={t('noNumber')} />;
  const command = curlCommand(requestUrl, shownRequest(message));
  return (
    <TabBody lead={t('curlLead')}>
      <CodeBlock label="cURL" language="shell" code={command} copyLabel={t('copy')} />
    </TabBody>
  );
}
