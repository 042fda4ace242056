/** Numbers people write as words on such a list, in the two languages of the desk. */
const numberWords =
  'une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|an?|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve';
const units =
  'kg|mg|g|gr|dl|cl|ml|l|lbs?|oz|kilos?|grammes?|grams?|litres?|liters?|paquets?|packs?|packets?|bouteilles?|bottles?|bo[iî]tes?|box(?:es)?|sachets?|bags?|pots?|jars?|cans?|tins?|douzaines?|dozens?|pi[eè]ces?|pcs|unit[eé]?s?';
const number = String.raw`\d+(?:[.,]\d{1,2})?|\d+\/\d+|[½¼¾⅓⅔]`;

/** `2 laits`, `2x lait`, `1,5 l de lait`, `deux boîtes de thé`. A number that runs into letters is part of a name. */
const leading = new RegExp(
  String.raw`^(?:(${number})\s*[x×*]\s*(?=\D)|((?:${number})(?:\s*(?:${units}))?|(?:${numberWords})(?:\s+(?:${units}))?)\s+)(?:(?:de|of)\s+|d['’]\s*)?(?=\S)`,
  'iu',
);
/** `lait x2`, `lait (2)`, `lait: 2`. */
const trailing = /\s*(?:(?<![\p{L}\d])[x×*]\s*(\d{1,3})|\((\d{1,3})\)|:\s*(\d{1,3}))$/iu;
const article = /^(?:(?:des|du|les?|la|some|the)\s+|[dl]['’]\s*)(?=\S)/iu;
/** A word that counts only together with a unit: "a tea" is a tea. */
const one = /^(?:une?|an?)$/iu;

/**
 * Takes the quantity off an entry of a shopping list.
 *
 * @returns it as it was written, null when there is none; `rest` is never empty
 */
export function readQuantity(entry: string): { quantity: string | null; rest: string } {
  const first = leading.exec(entry);
  if (first) {
    const quantity = (first[1] ?? first[2] ?? '').trim();
    return { quantity: one.test(quantity) ? null : quantity, rest: nameOf(entry.slice(first[0].length)) };
  }
  const last = trailing.exec(entry);
  if (last && last.index > 0)
    return { quantity: last[1] ?? last[2] ?? last[3] ?? null, rest: nameOf(entry.slice(0, last.index)) };
  return { quantity: null, rest: nameOf(entry) };
}

function nameOf(text: string): string {
  return text.replace(article, '').trim();
}
