import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { Button } from './button';

test('a button under way keeps its place in the order of the keyboard and says that it works', () => {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={{ ui: { working: 'Working…' } } as never}>
      <Button pending>Send</Button>
    </IntlProvider>,
  );
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain(' disabled=""');
  expect(html).toMatch(/role="status"[^>]*>Working…</);
});
