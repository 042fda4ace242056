import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDraft } from '@/lib/messages/arbitrary-draft';
import { buildRequestBody } from '@/lib/messages/build-request-body';
import { definitionOf, type MessageDraft, messageKinds } from '@/lib/messages/registry';
import { validateDraft } from '@/lib/messages/validate-draft';
import { checkMessage } from '@/lib/sandbox/rules/check-message';
import { interactiveTypes } from '@/lib/sandbox/rules/interactive-types';
import { defaultSettings } from '@/lib/sandbox/settings';

const account = { catalogId: '367025965434465', businessPhoneDigits: '15550783881' };

/** Refused by us although Meta's pages would take it, each for a reason of its own. */
const oursAlone: Record<string, RegExp> = {
  // Meta's pages call the thumbnail optional; its servers have refused messages without one.
  catalog_message: /^thumbnailProductRetailerId:required$/,
  // Room is kept for the link of whatever number sends the draft.
  catalog_link: /^body:too_long$/,
};

describe.each(messageKinds)('%s: the composer and the sandbox, who share no rule, agree', (kind) => {
  const definition = definitionOf(kind);
  const bodyOf = (draft: MessageDraft) =>
    buildRequestBody({
      payload: definition.buildPayload(draft, account),
      recipient: { phone: '+16505551234' },
    });

  test('what the composer lets go, the sandbox takes', () => {
    let sent = 0;
    const property = fc.property(arbitraryDraft(kind), (draft) => {
      if (!validateDraft(kind, draft).ok) return;
      sent += 1;
      expect(refusalOf(bodyOf(draft))).toBeNull();
    });
    fc.assert(property, { numRuns: 400 });
    expect(sent, 'drafts that could be sent').toBeGreaterThan(20);
  });

  test('what the composer refuses for Meta’s sake, the sandbox refuses too', () => {
    let refused = 0;
    const property = fc.property(arbitraryDraft(kind), (draft) => {
      const checked = validateDraft(kind, draft);
      if (checked.ok) return;
      const metas = checked.error.filter(({ path, code }) => {
        if (code === 'unsendable_character') return false;
        return !oursAlone[kind]?.test(`${path}:${code}`);
      });
      if (metas.length === 0) return;
      refused += 1;
      expect(refusalOf(bodyOf(draft)), JSON.stringify(metas)).not.toBeNull();
    });
    fc.assert(property, { numRuns: 400 });
    if (kind !== 'catalog_link') expect(refused, 'drafts refused').toBeGreaterThan(10);
  });

  test('nothing undefined, nothing empty and no stray key goes over the wire', () => {
    const property = fc.property(arbitraryDraft(kind), (draft) => {
      if (!validateDraft(kind, draft).ok) return;
      const body = bodyOf(draft);
      expect(hollowParts(body)).toEqual([]);
      expect([...keysIn(body)].filter((key) => !documentedKeys.has(key))).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

/** What the sandbox refuses before it looks at catalog and recipient: by field, then what no field says alone. */
function refusalOf(body: Record<string, unknown>) {
  const refused = checkMessage(body);
  const interactive = body.interactive as { type: string } | undefined;
  const rules = interactive && interactiveTypes.get(interactive.type);
  if (refused || !rules) return refused;
  const demanded = rules.demand(interactive, defaultSettings);
  return demanded.ok ? null : demanded.error;
}

/** Every key of Meta's documented bodies for these kinds (Meta, "Share products", 2026). */
const documentedKeys = new Set([
  ...['messaging_product', 'recipient_type', 'to', 'type', 'interactive', 'header', 'body', 'footer', 'text'],
  ...['action', 'name', 'parameters', 'thumbnail_product_retailer_id', 'catalog_id', 'product_retailer_id'],
  ...['sections', 'title', 'product_items', 'preview_url'],
]);

function keysIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysIn(item)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]));
}

function hollowParts(value: unknown, path = ''): string[] {
  if (value === undefined || value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  return entries.length === 0
    ? [path]
    : entries.flatMap(([key, inner]) => hollowParts(inner, `${path}.${key}`));
}
