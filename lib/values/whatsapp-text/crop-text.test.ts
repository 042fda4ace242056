import { expect, test } from 'vitest';
import { cropText } from './crop-text';

test('a text is cut at 768 code points, unless a tenth or less would be hidden', () => {
  expect(cropText('😀'.repeat(844), 0)).toEqual({ visible: '😀'.repeat(844), cut: false });
  expect(cropText('😀'.repeat(845), 0)).toEqual({ visible: '😀'.repeat(768), cut: true });
});

test('each tap shows 3072 code points more', () => {
  expect(cropText('a'.repeat(4096), 1)).toEqual({ visible: 'a'.repeat(4096), cut: false });
  expect(cropText('a'.repeat(9000), 1).visible).toHaveLength(3840);
});
