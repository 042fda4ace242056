export const body = 'Good morning Awa! The *first flush* has arrived, 40 tins only.';
export const shortBody = 'Fresh today.';
export const footer = 'Free delivery in Lyon from €40';

export const longBody = [
  'Good morning Awa, and welcome back.',
  '',
  'This year the spring was cold and the leaves came late, so the picking took place in the second week of April. They are small, dark and very sweet.',
  '',
  'Brew them at *60 °C* for one minute; a second infusion takes only a few seconds. _Do not use boiling water._',
].join('\n');

/** Longer than the 768 characters after which WhatsApp cuts. */
export const veryLongBody = `${longBody}\n\n${'Every tin holds forty grams, enough for some twenty cups. '.repeat(12)}`;

export const formatted = [
  '*Bold*, _italic_, ~struck~, ```mono``` and `code`',
  '*_~All of them~_* at once',
  '- loose leaf',
  '- 40 g tins',
  '1. warm the pot',
  '2. pour at 60 °C',
  '> How long does it keep?',
  'See https://maison-tilia.example/sencha or call +33 4 72 00 00 00',
].join('\n');

/** Each line runs in its own direction. */
export const mixed = 'صباح الخير Awa!\nOrder no. 1042 is ready.\nשלום, ברוכים הבאים';
