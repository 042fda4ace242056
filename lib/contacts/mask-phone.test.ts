import { expect, test } from 'vitest';
import { maskPhone } from './mask-phone';

test('a masked number keeps its country, first digit and last two', () => {
  expect(maskPhone('+33612345602')).toBe('+33 6 •• 02');
  expect(maskPhone('16505551234')).toBe('+1 6 •• 34');
});
