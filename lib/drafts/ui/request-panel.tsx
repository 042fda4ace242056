'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import type { ShownRecipient } from '@/lib/drafts/schema';
import { curlCommand } from '@/lib/messages/curl-command';

type RequestPanelProps = {
  requestBody: Record<string, unknown> | null;
  recipient: ShownRecipient | null;
  requestUrl: string;
};

/** The exact request, as JSON and as a command to paste. Our callback id is the desk's own and is left out. */
export function RequestPanel({ requestBody, recipient, requestUrl }: RequestPanelProps) {
  const t = useTranslations('compose');
  if (!requestBody || !recipient) {
    return <p className="p-5 text-ink-2">{t('requestIncomplete')}</p>;
  }
  const { to: _to, ...rest } = requestBody;
  const { messaging_product, recipient_type, ...said } = rest;
  const body = JSON.stringify({ messaging_product, recipient_type, ...recipient.address, ...said }, null, 2);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-5">
      <p className="text-ink-2">{t('requestLead')}</p>
      <CodeBlock label={t('json')} code={body} language="json" copyLabel={t('copy')} />
      <CodeBlock
        label={t('curl')}
        code={curlCommand(requestUrl, body)}
        language="shell"
        copyLabel={t('copy')}
      />
    </div>
  );
}
