import fc from 'fast-check';
import { v7 } from 'uuid';
import { wabaId } from '@/lib/delivery/test-account';
import { messagesValue } from './test-deliveries';

/** Written out only in the body: a failure that prints 10,000 brackets tells nothing. */
const deep = (open: string, close: string): string => `${open.repeat(10_000)}1${close.repeat(10_000)}`;
const deepArray = '"a deep array"';
const deepObject = '"a deep object"';

const status = {
  id: 'wamid.hostile',
  status: 'delivered',
  timestamp: '1763638200',
  recipient_id: '16505551234',
  biz_opaque_callback_data: 'x',
  errors: [{ code: 131_026, title: 'Undeliverable', error_data: { details: 'Why' } }],
};
const inbound = {
  id: 'wamid.hostile',
  from: '16505551234',
  timestamp: '1763638200',
  type: 'order',
  order: { catalog_id: '1', product_items: [{ product_retailer_id: 'a', quantity: 1 }] },
};
const change = { field: 'messages', value: messagesValue({ statuses: [status], messages: [inbound] }) };
const examples: unknown[] = [status, inbound, change, { id: wabaId, changes: [change] }];

/** JSON texts that no serializer of ours would write. */
const curiosities = [
  '{"__proto__":{"statuses":[{}]},"constructor":{"prototype":1},"field":"__proto__"}',
  '{"field":"constructor","value":{}}',
  '{"field":"toString","value":{"event":"hasOwnProperty"}}',
  '{"id":"wamid.h","id":7,"status":"read","status":"sent","timestamp":"1","timestamp":"2"}',
  '{"id":"wamid.h","status":"sent","timestamp":123456789012345678901234567890}',
  '{"id":"wamid.h","status":"sent","timestamp":1e400}',
  '{"id":"wamid.h","status":"sent","timestamp":"-1"}',
  '{"id":"wamid.h","status":"sent","timestamp":"0x7fffffff"}',
  '{"id":"wamid.\\u0000","status":"a\\ud800b","timestamp":"1763638200","recipient_id":"\\udc00"}',
  '{"id":"","from":"","timestamp":"1763638200"}',
  '{"id":"wamid.k","from":"16505551234","timestamp":"1763638200","a\\u0000b":{"\\udc00":"\\u0000"}}',
  '{"id":"wamid.h","from":"not a number","from_user_id":"US.\\u0000","timestamp":"1763638200","type":7}',
  `{"id":"${'w'.repeat(10_000)}","status":"sent","timestamp":"1763638200"}`,
  `{"id":"wamid.h","status":"${'s'.repeat(10_000)}","timestamp":"1763638200"}`,
  `{"id":"wamid.h","from":"${'1'.repeat(10_000)}","timestamp":"1763638200","type":"text"}`,
  `{"id":"wamid.h","status":"sent","timestamp":"1763638200","deep":${deepArray}}`,
  `{"id":"wamid.h","from":"16505551234","timestamp":"1763638200","deep":${deepObject}}`,
  deepArray,
  '-0',
  '1e-400',
  '""',
  'null',
];

/** An example of Meta's with something dropped, of another type, or standing twice. */
const mutated = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.nat(40),
    fc.constantFrom('drop', 'retype', 'double'),
    fc.jsonValue(),
  )
  .map(([example, place, how, other]) => {
    let count = 0;
    const copy: unknown = JSON.parse(JSON.stringify(example), (_key, value: unknown) => {
      count += 1;
      if (count !== place) return value;
      if (how === 'drop') return undefined;
      return how === 'retype' ? other : [value, value];
    });
    return JSON.stringify(copy ?? null);
  });

const hostile = fc.oneof(
  mutated,
  fc.constantFrom(...curiosities),
  fc.jsonValue().map((value) => JSON.stringify(value)),
);

/** Where in a delivery something hostile stands. */
export const hostileArbitrary = fc.record({
  entries: fc.array(hostile, { maxLength: 2 }),
  changes: fc.array(hostile, { maxLength: 2 }),
  contacts: fc.array(hostile, { maxLength: 2 }),
  statuses: fc.array(hostile, { maxLength: 3 }),
  messages: fc.array(hostile, { maxLength: 3 }),
});
export type Hostile = typeof hostileArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** A delivery with all that in it, and one good status and one good message amid it. */
export function hostileBody(
  { entries, changes, contacts, statuses, messages }: Hostile,
  messageId: string,
): Buffer {
  const good = { ...status, id: `wamid.${messageId}`, biz_opaque_callback_data: messageId };
  const goodInbound = { ...inbound, id: `wamid.in.${messageId}` };
  const { metadata } = messagesValue({});
  const list = (texts: string[], last?: unknown) =>
    `[${[...texts, ...(last === undefined ? [] : [JSON.stringify(last)])].join(',')}]`;
  const value = `{"metadata":${JSON.stringify(metadata)},"nonce":"${v7()}","contacts":${list(contacts)},
    "statuses":${list(statuses, good)},"messages":${list(messages, goodInbound)}}`;
  const listed = [...changes, `{"field":"messages","value":${value}}`].join(',');
  const entry = [...entries, `{"id":"${wabaId}","changes":[${listed}]}`].join(',');
  const text = `{"object":"whatsapp_business_account","entry":[${entry}]}`;
  return Buffer.from(text.replaceAll(deepArray, deep('[', ']')).replaceAll(deepObject, deep('{"a":', '}')));
}
