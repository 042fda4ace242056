import { readPhoneNumber } from '@/lib/values/phone-number';

/** Digits of a number it can be looked for by: fewer match half the world. */
const partDigitsMin = 5;
const endDigits = 4;

/** What a person may have meant by what they typed. Several readings may hold at once; null is none. */
export type TypedSearch = {
  wamid: string | null;
  /** Business-scoped user id. */
  bsuid: string | null;
  /** E.164. */
  phone: string | null;
  /** Digits inside a number, without those only dialled at home or abroad. */
  phonePart: string | null;
  phoneEnd: string | null;
  /** Of a name, of a product or of its SKU. */
  words: string[];
};

/**
 * Reads what was typed or pasted into the search of the history.
 *
 * @param country ISO 3166-1 alpha-2: where a number without its country was typed
 */
export function readTypedSearch(typed: string, country: string): TypedSearch {
  const text = typed.normalize('NFKC').trim();
  const wamid = findWamid(text);
  const nothing = { wamid, bsuid: null, phone: null, phonePart: null, phoneEnd: null, words: [] };
  if (wamid !== null) return nothing;
  const bsuid = /^[a-z]{2}\.\d{5,}$/i.test(text) ? text.toUpperCase() : null;
  return { ...nothing, bsuid, ...readNumber(text, country), words: readWords(text) };
}

/** However it was copied: broken over lines, or with the JSON that stood around it. */
function findWamid(text: string): string | null {
  return /wamid\.[\w+/=-]+/.exec(text.replace(/\s+/g, ''))?.[0] ?? null;
}

function readNumber(text: string, country: string): Pick<TypedSearch, 'phone' | 'phonePart' | 'phoneEnd'> {
  const phone = readPhoneNumber(text, country)?.e164 ?? null;
  const digits = /^[+\d\s().\-/]+$/.test(text) ? text.replace(/\D/g, '') : '';
  const part = digits.replace(/^0+/, '');
  return {
    phone,
    phonePart: part.length >= partDigitsMin ? part : null,
    phoneEnd: digits.length === endDigits ? digits : null,
  };
}

/** A single letter is in everything; of more than a few words the first are enough. */
function readWords(text: string): string[] {
  const words = text.split(/\s+/).slice(0, 6);
  return [...words.join('')].length < 2 ? [] : words;
}
