'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import type { ShownRecipient } from '@/lib/drafts/schema';
import { buildRequestBody } from '@/lib/messages/build-request-body';
import { curlCommand } from '@/lib/messages/curl-command';
import type { CustomerReply } from '@/lib/messages/customer-replies';
import { definitionOf, type MessageDraft, type MessageKind } from '@/lib/messages/registry';
import { validateDraft } from '@/lib/messages/validate-draft';
import { replyWebhook } from './reply-webhook';

type RequestPanelProps = {
  said: { kind: MessageKind; fields: MessageDraft };
  recipient: ShownRecipient | null;
  business: { digits: string; catalogId: string; requestUrl: string };
  /** What was answered on the drawn phone. */
  replies: readonly CustomerReply[];
};

/**
 * The exact request, as JSON and as a command to paste, and what Meta would tell of the answers that were tried. Our
 * callback id is the desk's own and is left out.
 */
export function RequestPanel({ said, recipient, business, replies }: RequestPanelProps) {
  const t = useTranslations('compose');
  const requestBody = recipient && bodyOf(said, recipient, business);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-5">
      {requestBody ? (
        <Request body={requestBody} requestUrl={business.requestUrl} />
      ) : (
        <p className="text-ink-2">{t('requestIncomplete')}</p>
      )}
      {replies.length > 0 && <Heard {...{ recipient, business, replies }} />}
    </div>
  );
}

function Request({ body, requestUrl }: { body: string; requestUrl: string }) {
  const t = useTranslations('compose');
  return (
    <>
      <p className="text-ink-2">{t('requestLead')}</p>
      <CodeBlock label={t('json')} code={body} language="json" copyLabel={t('copy')} />
      <CodeBlock
        label={t('curl')}
        code={curlCommand(requestUrl, body)}
        language="shell"
        copyLabel={t('copy')}
      />
    </>
  );
}

/** @returns what would be posted to Meta; null while problems stand */
function bodyOf(
  { kind, fields }: RequestPanelProps['said'],
  { address }: ShownRecipient,
  { catalogId, digits }: RequestPanelProps['business'],
): string | null {
  const checked = validateDraft(kind, fields);
  if (!checked.ok) return null;
  const account = { catalogId, businessPhoneDigits: digits };
  const payload = definitionOf(kind).buildPayload(checked.value, account);
  const { to: _to, ...rest } = buildRequestBody({ payload, recipient: { phone: '' } });
  const { messaging_product, recipient_type, ...content } = rest;
  return JSON.stringify({ messaging_product, recipient_type, ...address, ...content }, null, 2);
}

function Heard({ recipient, business, replies }: Omit<RequestPanelProps, 'said'>) {
  const t = useTranslations('compose.whatIf');
  const address = recipient?.address;
  const customerDigits = address && 'to' in address ? address.to.replace(/\D/g, '') : null;
  const parties = { customerDigits, businessDigits: business.digits, catalogId: business.catalogId };
  const messages = replies.map((reply) => replyWebhook(reply, parties));
  return (
    <>
      <p className="text-ink-2">{t('heardLead')}</p>
      <CodeBlock label={t('heard')} code={JSON.stringify({ messages }, null, 2)} language="json" />
    </>
  );
}
