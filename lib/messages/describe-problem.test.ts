import { expect, test } from 'vitest';
import { describeProblem } from './describe-problem';
import { problemCodes } from './field-problem';

const values = { max: 60, count: 1063 };

test.each(problemCodes)('%s is a sentence in both languages, whatever the field', (code) => {
  for (const field of ['header', 'body', 'sections', 'productRetailerIds', 'unheard_of', '']) {
    const problem = { path: field, code, values: { ...values, field } };
    for (const locale of ['en', 'fr'] as const)
      expect(describeProblem(problem, locale)).toMatch(/^\p{Lu}[^{}'"]+\.$/u);
  }
});

test('the sentence names the field, and its numbers in the reader’s way', () => {
  const problem = {
    path: 'header',
    code: 'too_long',
    values: { ...values, field: 'header' },
  } as const;
  expect(describeProblem(problem, 'en')).toBe('The header can have up to 60 characters; this one has 1,063.');
  expect(describeProblem(problem, 'fr')).toBe(
    'L’en-tête peut compter jusqu’à 60 caractères\u202f; celui-ci en compte 1\u202f063.',
  );
});
