import { expect, test } from 'vitest';
import { readTypedSearch } from './typed-search';

const wamid = 'wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI0NUU2+/Q0E5AA==';

test.each([
  ['as it is', wamid],
  ['with spaces around it', `  ${wamid}\n`],
  ['broken over lines', `${wamid.slice(0, 20)}\n  ${wamid.slice(20)}`],
  ['with the JSON around it', `"id": "${wamid}",`],
])('a wamid is read %s, and is nothing else besides', (_, typed) => {
  expect(readTypedSearch(typed, 'FR')).toEqual({
    wamid,
    bsuid: null,
    phone: null,
    phonePart: null,
    phoneEnd: null,
    words: [],
  });
});

test.each([
  ['06 12 34 56 78', '+33612345678', '612345678'],
  ['06.12.34.56.78', '+33612345678', '612345678'],
  ['+33 6 12 34 56 78', '+33612345678', '33612345678'],
  ['0033612345678', '+33612345678', '33612345678'],
  ['٠٦ ١٢ ٣٤ ٥٦ ٧٨', '+33612345678', null],
  ['(650) 555-1234', null, '6505551234'],
  ['34 56 78', null, '345678'],
])('%s is a number, whole or in part', (typed, phone, phonePart) => {
  expect(readTypedSearch(typed, 'FR')).toMatchObject({ wamid: null, phone, phonePart });
});

test('four digits are the end of a number, three are none, and a SKU with digits is no number', () => {
  expect(readTypedSearch('5678', 'FR')).toMatchObject({ phoneEnd: '5678', phonePart: null });
  expect(readTypedSearch('678', 'FR')).toMatchObject({ phoneEnd: null, phonePart: null });
  expect(readTypedSearch('the-00712', 'FR')).toMatchObject({
    phoneEnd: null,
    phonePart: null,
    words: ['the-00712'],
  });
});

test('a user id is read in either case', () => {
  expect(readTypedSearch('fr.20714986530172846395', 'FR').bsuid).toBe('FR.20714986530172846395');
});

test('words are taken from two letters on', () => {
  expect(readTypedSearch(' Grace  Whitaker ', 'FR').words).toEqual(['Grace', 'Whitaker']);
  expect(readTypedSearch('李明', 'FR').words).toEqual(['李明']);
  expect(readTypedSearch('G', 'FR').words).toEqual([]);
  expect(readTypedSearch('   ', 'FR').words).toEqual([]);
});
