import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, test } from 'vitest';
import { TextArea } from './text-area';
import { TextField } from './text-field';

const words = {
  ui: {
    characters: '{count} of {max}',
    overLimit: 'over {max}',
    nearLimit: 'near {max}',
    working: 'working',
  },
};

describe('a field of text', () => {
  test('counts code points: an emoji is one, a combining sign is one of its own', () => {
    const html = render(<TextField label="Header" limit={60} defaultValue={'🍵e\u0301'} />);
    expect(textOf(html, 'count')).toBe('3 of 60');
  });

  test('counts a line break of Windows once', () => {
    const html = render(<TextArea label="Body" limit={10} defaultValue={'a\r\nb'} />);
    expect(textOf(html, 'count')).toBe('3 of 10');
  });

  test.each([
    [53, ''],
    [54, 'near 60'],
    [60, 'near 60'],
    [61, 'over 60'],
  ])('of %d characters of 60 it says by itself: %j', (count, said) => {
    const field = <TextField label="Header" limit={60} defaultValue={'🍵'.repeat(count)} />;
    expect(statusOf(render(field))).toBe(said);
  });

  test('keeps every character of a text that is too long', () => {
    expect(render(<TextField label="Header" limit={3} defaultValue="abcdef" />)).toContain('value="abcdef"');
  });

  test.each([
    [
      'TextField',
      <TextField key="field" label="Header" error="Too long." description="Shown in bold." limit={60} />,
    ],
    [
      'TextArea',
      <TextArea key="area" label="Body" error="Too long." description="Shown below." limit={60} />,
    ],
  ])('%s is tied to its label, error, counter and description', (_name, field) => {
    const html = render(field);
    const id = attributeOf(html, 'for');
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain('aria-invalid="true"');
    expect(attributeOf(html, 'aria-describedby').split(' ')).toEqual([
      `${id}-error`,
      `${id}-count`,
      `${id}-description`,
    ]);
    for (const part of ['error', 'count', 'description']) expect(html).toContain(`id="${id}-${part}"`);
    expect(textOf(html, 'error')).toBe('Too long.');
  });

  test('is neither invalid nor described when there is nothing to say', () => {
    const html = render(<TextField label="Header" />);
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('aria-describedby');
  });
});

function render(field: React.ReactNode): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={words as never}>
      {field}
    </IntlProvider>,
  );
}

function attributeOf(html: string, name: string): string {
  return html.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '';
}

/** The text, without tags, of the element whose id ends in `-part`. */
function textOf(html: string, part: string): string {
  const inner = html.match(new RegExp(`<(\\w+) id="[^"]*-${part}"[^>]*>(.*?)</\\1>(?=<|$)`))?.[2] ?? '';
  return inner.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]*>/g, '');
}

function statusOf(html: string): string {
  return html.match(/role="status"[^>]*>([^<]*)</)?.[1] ?? 'no status';
}
