import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import DeskError from '@/app/(desk)/error';
import PageError from '@/app/error';
import GlobalError from '@/app/global-error';
import en from '@/lib/i18n/en.json';

const error = Object.assign(new Error('select secret from contacts'), { digest: '1234567890' });
const reset = () => undefined;

test.each<[string, ReactNode]>([
  ['a page of the desk', <DeskError key="desk" error={error} reset={reset} />],
  ['a page outside it', <PageError key="page" error={error} reset={reset} />],
  ['everything', <GlobalError key="all" error={error} />],
])('when %s fails, the reader gets the reference and nothing of the error', (_, page) => {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      {page}
    </IntlProvider>,
  );
  expect(html).toContain('1234567890');
  expect(html).not.toContain('secret');
  expect(html).not.toContain('error.test');
});
