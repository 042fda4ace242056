import { describe, expect, test } from 'vitest';
import { whatsAppLanguages } from '@/components/whatsapp/look';
import { countString, stringsOf } from './strings-of';

/** What WhatsApp ships in each language, restated here so that a slip of the pen in the files is noticed. */
const shipped = {
  en: ['View catalog', 'View items', 'View', 'Out of stock', 'Read more', 'Business account'],
  fr: [
    'Voir le catalogue',
    'Voir les articles',
    'Afficher',
    'En rupture de stock',
    'Voir plus',
    'Compte professionnel',
  ],
  es: ['Ver catálogo', 'Ver artículos', 'Ver', 'Agotado', 'Leer más', 'Cuenta de empresa'],
  'pt-BR': ['Ver catálogo', 'Ver itens', 'Ver', 'Item indisponível', 'Leia mais', 'Conta comercial'],
  de: ['Katalog ansehen', 'Artikel ansehen', 'Ansehen', 'Nicht auf Lager', 'Mehr lesen', 'Unternehmenskonto'],
  ar: ['عرض الكتالوج', 'مشاهدة العناصر', 'عرض', 'نفد من المخزون', 'قراءة المزيد', 'حساب تجاري'],
  hi: ['कैटेलॉग देखें', 'आइटम देखें', 'देखें', 'स्टॉक में नहीं है', 'और पढ़ें', 'बिज़नेस अकाउंट'],
};

describe.each(whatsAppLanguages)('%s', (language) => {
  const strings = stringsOf(language);

  test('has a word for everything, and names the business where it must', () => {
    for (const [key, value] of Object.entries(strings)) {
      const forms: string[] = typeof value === 'string' ? [value] : Object.values(value);
      for (const form of forms) expect(form.trim(), key).not.toBe('');
    }
    expect(strings.catalogTitle).toContain('{business}');
    expect(strings.items.other).toContain('{n}');
  });

  test('says what WhatsApp says', () => {
    const { viewCatalog, viewItems, view, outOfStock, readMore, businessAccount } = strings;
    expect([viewCatalog, viewItems, view, outOfStock, readMore, businessAccount]).toEqual(shipped[language]);
  });
});

test.each([
  ['en', 0, '0 items'],
  ['en', 1, '1 item'],
  ['fr', 0, '0 article'],
  ['fr', 2, '2 articles'],
  ['pt-BR', 1, '1 item'],
  ['de', 1, '1 Artikel'],
  ['hi', 12, '12 आइटम'],
  ['ar', 1, 'عنصر واحد'],
  ['ar', 2, 'عنصران'],
] as const)('items are counted in the forms of %s: %i', (language, count, expected) => {
  expect(countString(stringsOf(language).items, count, language)).toBe(expected);
});

test('Arabic has its forms for few and many', () => {
  const forms = [3, 11, 100].map((count) => countString(stringsOf('ar').items, count, 'ar'));
  expect(forms.map((form) => form.replace(/\S+ /, ''))).toEqual(['عناصر', 'عنصرًا', 'عنصر']);
});
