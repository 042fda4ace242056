'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import type { ShownRecipient } from '@/lib/drafts/schema';
import { buildRequestBody } from '@/lib/messages/build-request-body';
import { curlCommand } from '@/lib/messages/curl-command';
import type { PayloadAccount } from '@/lib/messages/definition';
import { definitionOf, type MessageDraft, type MessageKind } from '@/lib/messages/registry';
import { validateDraft } from '@/lib/messages/validate-draft';

type RequestPanelProps = {
  said: { kind: MessageKind; fields: MessageDraft };
  account: PayloadAccount;
  recipient: ShownRecipient | null;
  requestUrl: string;
};

/** The exact request, as JSON and as a command to paste. Our callback id is the desk's own and is left out. */
export function RequestPanel({ said, account, recipient, requestUrl }: RequestPanelProps) {
  const t = useTranslations('compose');
  const requestBody = bodyOf(said, account);
  if (!requestBody || !recipient) {
    return <p className="p-5 text-ink-2">{t('requestIncomplete')}</p>;
  }
  const { to: _to, ...rest } = requestBody;
  const { messaging_product, recipient_type, ...content } = rest;
  const body = JSON.stringify(
    { messaging_product, recipient_type, ...recipient.address, ...content },
    null,
    2,
  );
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

/** @returns what would be posted to Meta but for the recipient, who stands under `to` or `recipient`; null while problems stand */
function bodyOf({ kind, fields }: RequestPanelProps['said'], account: PayloadAccount) {
  const checked = validateDraft(kind, fields);
  if (!checked.ok) return null;
  const payload = definitionOf(kind).buildPayload(checked.value, account);
  return buildRequestBody({ payload, recipient: { phone: '' } });
}
