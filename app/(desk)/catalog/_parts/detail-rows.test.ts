import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailRows, metaReasons } from './detail-rows';

test('facts become lines one can read, and what is empty none', () => {
  expect(
    detailRows({
      condition: 'new',
      inventory: 0,
      category: '',
      custom_label_3: null,
      additional_image_urls: ['https://a.example/1.png', 'https://a.example/2.png'],
      capability_to_review_status: [
        { key: 'WHATSAPP', value: 'APPROVED' },
        { key: 'SHOPS', value: 'PENDING' },
      ],
      product_group: { id: '12', variants: ['s', 'm'] },
    }),
  ).toEqual([
    { key: 'condition', lines: ['new'] },
    { key: 'inventory', lines: ['0'] },
    { key: 'additional_image_urls', lines: ['https://a.example/1.png', 'https://a.example/2.png'] },
    { key: 'capability_to_review_status', lines: ['WHATSAPP: APPROVED', 'SHOPS: PENDING'] },
    { key: 'product_group', lines: ['id: 12', 'variants: ["s","m"]'] },
  ]);
});

test('Meta’s reasons are told in its own words, each once', () => {
  const details = {
    review_rejection_reasons: ['Tobacco is not allowed', 'Tobacco is not allowed'],
    errors: [
      { error_type: 'IMAGE', title: 'Image too small', description: 'Use 500 by 500 pixels.' },
      { error_type: 'ODD', severity: 3 },
    ],
  };
  expect(metaReasons(details)).toEqual([
    'Tobacco is not allowed',
    'Image too small Use 500 by 500 pixels.',
    'error_type: ODD, severity: 3',
  ]);
  expect(detailRows(details)).toEqual([]);
});

test('whatever Meta says becomes text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (details) => {
      for (const { lines } of detailRows(details)) {
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).not.toContain('[object');
      }
      expect(metaReasons(details).every((reason) => reason !== '')).toBe(true);
    }),
  );
});
