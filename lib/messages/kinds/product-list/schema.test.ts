import { expect, test } from 'vitest';
import { productListSchema } from './schema';

test('a section needs a title as soon as it is not alone', () => {
  expect(issuesOf([section('', 1)])).toEqual([]);
  expect(issuesOf([section('Green', 1), section(' ', 1)])).toEqual([
    { path: ['sections', 1, 'title'], message: 'section_title_required' },
  ]);
});

test('thirty products are counted over the message, and the section that goes over is told', () => {
  expect(issuesOf([section('Green', 15), section('Black', 15)])).toEqual([]);
  expect(issuesOf([section('Green', 15), section('Black', 16), section('White', 1)])).toEqual([
    {
      path: ['sections', 1, 'productRetailerIds'],
      message: 'too_many_products',
      params: { max: 30, count: 32 },
    },
  ]);
});

test('the same product may stand in it twice', () => {
  expect(issuesOf([{ title: '', productRetailerIds: ['tea', 'tea'] }])).toEqual([]);
});

test('everything wrong is said at once', () => {
  const paths = issuesOf([section('', 0), section('a'.repeat(25), 1)]).map(({ path }) => path?.join('.'));
  expect(paths.sort()).toEqual(['sections.0.productRetailerIds', 'sections.0.title', 'sections.1.title']);
});

function section(title: string, count: number) {
  return { title, productRetailerIds: Array.from({ length: count }, (_, index) => `tea-${index}`) };
}

function issuesOf(sections: unknown[]) {
  const draft = { header: 'Teas', body: 'Hello', footer: '', sections };
  return (productListSchema.safeParse(draft).error?.issues ?? []).map((issue) => ({
    path: issue.path,
    message: issue.message,
    ...(issue.code === 'custom' && Object.keys(issue.params ?? {}).length > 0
      ? { params: issue.params }
      : {}),
  }));
}
