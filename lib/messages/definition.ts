import type * as z from 'zod';
import type { Product } from '@/lib/values/product';

/** A section of products as every kind can give and take it. */
type ContentSection = { title: string; productRetailerIds: string[] };

/** What a draft says, without its kind: what survives when a person changes the kind. */
export type MessageContents = {
  header: string;
  body: string;
  footer: string;
  sections: ContentSection[];
  thumbnailProductRetailerId: string | null;
};

/**
 * Where a draft names a product. `section` counts from 0 and is null for a product outside any section, such as the
 * thumbnail; `position` counts from 0 inside its section.
 */
export type ProductReference = { retailerId: string; section: number | null; position: number };

/** What a payload needs from the sending account. */
export type PayloadAccount = { catalogId: string; businessPhoneDigits: string };

/** Part of the POST body that depends on the draft alone: no recipient, no callback data. */
export type MessagePayload =
  | { type: 'interactive'; interactive: Record<string, unknown> }
  | { type: 'text'; text: { body: string; preview_url: boolean } };

/**
 * One limit on one field. `path` is the field in the draft, `*` standing for any index. A `min` of 1 makes the field
 * required. Items under a `*` are counted over the whole message for `max`, and in each list for `min`.
 */
export type FieldLimit = { path: string; min: 0 | 1; max: number; unit: 'code points' | 'items' };

/** A line for lists: the words are the customer's own, so they are not translated. An empty draft has no title. */
export type MessageSummary = { title: string; productCount: number };

/** A draft of Meta's own documentation or ours, with the payload that must come out of it. */
export type KindExample<Draft> = {
  name: string;
  account: PayloadAccount;
  draft: Draft;
  payload: MessagePayload;
};

/** What the desk calls a kind, and what it says of it in a line. A kind's own form reads the rest of its strings. */
export type KindStrings = { name: string; explanation: string };

/**
 * All knowledge of one message kind, minus what is drawn. The functions take any draft that `draftSchema` accepts,
 * finished or not.
 */
export interface KindDefinition<Draft> {
  kind: string;
  wireType: 'interactive' | 'text' | 'template';
  window: 'free_form' | 'any_time';
  limits: readonly FieldLimit[];
  /** What may be sent. The message of an issue is a `ProblemCode`. */
  schema: z.ZodType<Draft>;
  /** What may be saved half-written: bounded in size, otherwise lenient. */
  draftSchema: z.ZodType<Draft>;
  emptyDraft(): Draft;
  buildPayload(draft: Draft, account: PayloadAccount): MessagePayload;
  summarize(draft: Draft, products: readonly Product[]): MessageSummary;
  productReferences(draft: Draft): ProductReference[];
  contents(draft: Draft): MessageContents;
  fromContents(contents: MessageContents): Draft;
  examples: readonly KindExample<Draft>[];
  strings: { en: KindStrings; fr: KindStrings };
}
