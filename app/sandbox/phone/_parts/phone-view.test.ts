import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatsAppPlatforms, whatsAppThemes } from '@/components/whatsapp/look';
import { phoneLanguage, phoneSearch, readPhoneView } from './phone-view';

test('an address says again what was read from it', () => {
  const views = fc.record({
    contact: fc.option(fc.uuid(), { nil: null }),
    platform: fc.constantFrom(...whatsAppPlatforms),
    theme: fc.constantFrom(...whatsAppThemes),
    read: fc.constantFrom('auto' as const, 'manual' as const),
  });
  fc.assert(
    fc.property(views, (view) => {
      expect(readPhoneView(new URLSearchParams(phoneSearch(view)))).toEqual(view);
    }),
  );
});

test('what an address cannot mean is not heard', () => {
  const search = new URLSearchParams('contact=nobody&platform=fridge&theme=&read=never');
  expect(readPhoneView(search)).toEqual(readPhoneView(new URLSearchParams()));
});

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['pt-BR', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['nl', 'en'],
])('a phone in %s shows WhatsApp in %s', (locale, language) => {
  expect(phoneLanguage(locale)).toBe(language);
});
