import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '@/lib/sandbox/graph/refusal';
import { defaultSettings } from '@/lib/sandbox/settings';
import { checkMessage, demandProducts } from './check-message';
import { readPart } from './read-part';
import { changeAt, documentedBodies, metaName, pathsIn } from './test-bodies';

const bodies = Object.entries(documentedBodies);

/** Fields that may be left out. */
const optional =
  /^(recipient_type|type|to)$|\.(footer|preview_url|components|description|caption|filename|voice)$|^location\.(name|address)$/;

/** What may be left out of one type alone. */
const optionalHere: Readonly<Record<string, RegExp>> = {
  catalog_message: /^interactive\.action\.parameters$/,
  product: /^interactive\.body$/,
  media_carousel: /\d\.(header|body)$/,
  button: /^interactive\.header$/,
  list: /^interactive\.header$/,
  cta_url: /^interactive\.header$/,
  catalog_template: /\.1\.parameters$/,
  product_list_template: /\.sections\.0\.title$/,
};

/** Refused in other words, which have a test of their own: a medium has an id or a link, and `{}` is no parameters. */
const saidOtherwise = /^messaging_product$|\.link$|^interactive\.action\.parameters\.thumbnail/;

/** Of a contact card only the name is looked for. */
const ownOfCards = /^contacts\.0\.(name\.first_name|phones)/;

describe.each(bodies)('a message of the type %s', (name, body) => {
  test('in Meta’s documented form is taken, with everything that may stand beside it', () => {
    expect(refusalOf(body)).toBeNull();
    const more = { context: { message_id: 'wamid.X' }, biz_opaque_callback_data: 'x'.repeat(512) };
    expect(refusalOf({ ...body, ...more })).toBeNull();
    const { to, ...others } = body;
    expect(refusalOf({ ...others, recipient: 'US.13491208655302741918' })).toBeNull();
  });

  test('lacks no field but one that may be left out; the refusal names it', () => {
    const named = pathsIn(body).filter((path) => !/(^|\.)\d+$/.test(path));
    for (const path of named) {
      if (saidOtherwise.test(path) || ownOfCards.test(path) || isOptional(name, path)) continue;
      const refusal = refusalOf(changeAt(body, path, undefined));
      expect(refusal, path).toMatchObject({ code: 131008 });
      expect(refusal?.details, path).toBe(`Parameter ${metaName(path)} is missing.`);
    }
  });

  test('has nothing beside what belongs', () => {
    const places = ['', ...pathsIn(body).filter((path) => isClosedObject(body, path))];
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const refusal = refusalOf(changeAt(body, place === '' ? 'stray' : `${place}.stray`, 1));
        const where = place === '' ? '' : ` on param ${metaName(place)}`;
        expect(refusal).toMatchObject({ code: 100, message: `(#100) Unexpected key "stray"${where}.` });
      }),
    );
  });

  test('has the right form of value everywhere', () => {
    for (const path of pathsIn(body).filter((place) => !ownOfCards.test(place))) {
      expect(refusalOf(changeAt(body, path, [[]])), path).toMatchObject({ httpStatus: 400 });
    }
  });
});

function refusalOf(body: Record<string, unknown>): Refusal | null {
  const refusal = checkMessage(body);
  if (refusal) return refusal;
  const demand = demandProducts(body, defaultSettings);
  return demand.ok ? null : demand.error;
}

function isOptional(name: string, path: string): boolean {
  return optional.test(path) || optionalHere[name]?.test(path) === true;
}

function isClosedObject(body: unknown, path: string): boolean {
  const value = readPart(body, ...path.split('.'));
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return plain && !path.startsWith('contacts.');
}
