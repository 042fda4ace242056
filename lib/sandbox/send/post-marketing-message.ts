import type { GraphAnswer } from '@/lib/sandbox/graph/graph-call';
import { type Refusal, refuseParameter } from '@/lib/sandbox/graph/refusal';
import { checkFields, type FieldRule } from '@/lib/sandbox/rules/field-rules';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { fail, type Result } from '@/lib/values/result';
import { postMessage } from './post-message';

const ownFields: readonly FieldRule[] = [
  {
    path: 'product_policy',
    is: 'one of',
    values: ['CLOUD_API_FALLBACK', 'STRICT'],
    optional: true,
  },
  { path: 'message_activity_sharing', is: 'boolean', optional: true },
];

/** Takes a template by the door for marketing: the same, with two fields more (Meta, marketing messages API, November 2025). */
export async function postMarketingMessage(
  sandbox: Sandbox,
  body: Record<string, unknown>,
): Promise<Result<GraphAnswer, Refusal>> {
  const { product_policy, message_activity_sharing, ...message } = body;
  const malformed = checkFields({ product_policy, message_activity_sharing }, ownFields);
  if (malformed) return fail(malformed);
  if (message.type !== 'template') return fail(refuseParameter('Param type must be one of {template}.'));
  return await postMessage(sandbox, message);
}
