import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  whatsAppLanguages,
  whatsAppPlatforms,
  whatsAppSides,
  whatsAppThemes,
} from '@/components/whatsapp/look';
import { readPreviewLook, withPreviewLook } from './preview-look';

const looks = fc.record({
  platform: fc.constantFrom(...whatsAppPlatforms),
  theme: fc.constantFrom(...whatsAppThemes),
  language: fc.constantFrom(...whatsAppLanguages),
  side: fc.constantFrom(...whatsAppSides),
});
const nothing = new URLSearchParams();

test('an address shows the look it was made for, whatever was chosen last, and keeps what else it says', () => {
  fc.assert(
    fc.property(looks, looks, (look, chosen) => {
      const search = withPreviewLook(new URLSearchParams('kept=yes'), look);
      expect(readPreviewLook(search, withPreviewLook(nothing, chosen), 'en')).toEqual(look);
      expect(search.get('kept')).toBe('yes');
    }),
  );
});

test('an address that says nothing of it shows what was chosen last', () => {
  fc.assert(
    fc.property(looks, (chosen) => {
      expect(readPreviewLook(nothing, withPreviewLook(nothing, chosen), 'en')).toEqual(chosen);
    }),
  );
});

test('what makes no sense is not heard', () => {
  const search = new URLSearchParams('platform=fridge&theme=&phone=tlh&side=both');
  const first = { platform: 'android', theme: 'light', language: 'fr', side: 'customer' };
  expect(readPreviewLook(search, search, 'fr')).toEqual(first);
});
