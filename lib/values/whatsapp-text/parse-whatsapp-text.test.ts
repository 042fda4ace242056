import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimCode } from './code';
import { parseWhatsAppText, type WhatsAppTextField } from './parse-whatsapp-text';
import { parseSpans } from './spans';
import { type Atom, inlineSource, type WhatsAppBlock, type WhatsAppInline } from './tree';

/** Tags only so that a tree can be written in a table; nothing of the product ever makes HTML. */
const spanTags = { '*': 'b', _: 'i', '~': 's' } as const;

function showInline(node: WhatsAppInline): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'span') {
    return `<${spanTags[node.mark]}>${node.children.map(showInline).join('')}</${spanTags[node.mark]}>`;
  }
  const tag = node.type === 'link' ? 'a' : node.type;
  return `<${tag}>${node.text}</${tag}>`;
}

function showBlock(block: WhatsAppBlock): string {
  const lines = block.lines.map(({ marker, content }) => {
    const shown = content.map(showInline).join('');
    if (block.type === 'bullets') return `<li>${shown}</li>`;
    if (block.type === 'numbers') return `<li ${Number.parseInt(marker, 10)}>${shown}</li>`;
    return shown;
  });
  if (block.type === 'bullets') return `<ul>${lines.join('')}</ul>`;
  if (block.type === 'numbers') return `<ol>${lines.join('')}</ol>`;
  if (block.type === 'quote') return `<q>${lines.join('\n')}</q>`;
  return lines.join('\n');
}

function show(text: string, field: WhatsAppTextField): string {
  return parseWhatsAppText(text, field).map(showBlock).join('\n');
}

function sourceOf(blocks: WhatsAppBlock[]): string {
  const lines = blocks.flatMap((block) => block.lines);
  return lines.map(({ marker, content }) => marker + content.map(inlineSource).join('')).join('\n');
}

/** Typed text, what a text message shows, what an interactive body shows (`same` as the text message, or `literal`). */
type Vector = [input: string, inText: string, inBody: string];
const same = 'same';
const literal = 'literal';

const vectors: Vector[] = [
  ['*bold*', '<b>bold</b>', same],
  ['_it_', '<i>it</i>', same],
  ['~st~', '<s>st</s>', same],
  ['*_bi_*', '<b><i>bi</i></b>', same],
  ['_*bi*_', '<i><b>bi</b></i>', same],
  ['~*_all_*~', '<s><b><i>all</i></b></s>', same],
  ['*a _b* c_', '<b>a _b</b> c_', same],
  ['**bold**', '<b>*bold</b>*', same],
  ['~~a~~', '<s>~a</s>~', same],
  ['__a__', '<i>_a</i>_', same],
  ['*a*b*', '<b>a*b</b>', same],
  ['*a**b*', '<b>a</b><b>b</b>', same],
  ['***', '<b>*</b>', same],
  ['****', '<b>*</b>*', same],
  ['**', literal, literal],
  ...[
    'a*b*c',
    '2*3*4',
    'é*b*é',
    '太字*b*',
    '*太字*です',
    '१*b*',
    '½*b*',
    '*bold *',
    '*\u00a0bold*',
    '*a\nb*',
    '*a',
    '*1*\u{fe0f}\u{20e3}',
    '*\u{fe0f}\u{20e3} x *',
    'snake_case_name',
    '``` ```',
    '*क*है',
    '*กข*ค',
    'א*ב*',
    '*b*1\u{fe0f}\u{20e3}',
    '*a*\u0301',
    '*a~b*c~',
    'a`b`c',
    '`a`b',
    '` a `',
    'é`a`',
    '`a\nb`',
    '-a',
    '-  a',
    ' - a',
    '-\ta',
    '- ',
    '-',
    '1.a',
    '1) a',
    '100. a',
    '>q',
    '>  a',
    ' > a',
  ].map((input): Vector => [input, literal, literal]),
  ['* bold*', '<ul><li>bold*</li></ul>', literal],
  ['*bold*!', '<b>bold</b>!', same],
  ['(*b*)', '(<b>b</b>)', same],
  ['"*b*"', '"<b>b</b>"', same],
  ['#*b*', '#<b>b</b>', same],
  ['@*b*', '@<b>b</b>', same],
  ['$*5*', '$<b>5</b>', same],
  ['*5*%', '<b>5</b>%', same],
  ['₹*b*', '₹<b>b</b>', same],
  ['–*b*–', '–<b>b</b>–', same],
  ['*b*…', '<b>b</b>…', same],
  ['😀*b*😀', '😀<b>b</b>😀', same],
  ['©*b*', '©<b>b</b>', same],
  ["*it's*", "<b>it's</b>", same],
  ['*😀*', '<b>😀</b>', same],
  ['*مرحبا*', '<b>مرحبا</b>', same],
  ['\u200f*مرحبا*', '\u200f<b>مرحبا</b>', same],
  ['_snake_case_name_', '<i>snake_case_name</i>', same],
  ['file_name_v2 _x_', 'file_name_v2 <i>x</i>', same],
  ['_a_b_', '<i>a_b</i>', same],
  ['*http://a.b*', '<b><a>http://a.b</a></b>', same],
  ['http://a.b/_x_y', '<a>http://a.b/_x_y</a>', same],
  ['```*x*```', '<mono>*x*</mono>', same],
  ['a```b```c', 'a<mono>b</mono>c', same],
  ['`*nb*`', '<code>*nb*</code>', '`<b>nb</b>`'],
  ['*a `c` b*', '<b>a <code>c</code> b</b>', '<b>a `c` b</b>'],
  ['`a``b`', '<code>a</code><code>b</code>', literal],
  ['``a``', '`<code>a</code>`', literal],
  ['(`a`)', '(<code>a</code>)', literal],
  ['x `b`', 'x <code>b</code>', literal],
  ['*`a*`', '*<code>a*</code>', '<b>`a</b>`'],
  ['`*`a*`', '<code>*`a*</code>', '`<b>`a</b>`'],
  ['_*a_*', '<i>*a</i>*', same],
  ['*_a*_', '<b>_a</b>_', same],
  ['~*a~*', '<s>*a</s>*', same],
  ['*a *b*', '<b>a *b</b>', same],
  ['*a* b*', '<b>a</b> b*', same],
  ['*a*_b_~c~', '<b>a</b><i>b</i><s>c</s>', same],
  ['*x*:*y*', '<b>x</b>:<b>y</b>', same],
  ['(_*x*_)', '(<i><b>x</b></i>)', same],
  ['<*a*>', '<<b>a</b>>', same],
  ['\\*a*', '\\<b>a</b>', same],
  ['👍🏽*b*', '👍🏽<b>b</b>', same],
  ['\u200b*a*', '\u200b<b>a</b>', same],
  ['*👨‍👩‍👧*', '<b>👨‍👩‍👧</b>', same],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>', literal],
  ['* a\n- b', '<ul><li>a</li><li>b</li></ul>', literal],
  ['• a', '<ul><li>a</li></ul>', literal],
  ['- a\n\n- b', '<ul><li>a</li></ul>\n\n<ul><li>b</li></ul>', literal],
  ['- a\n  - b', '<ul><li>a</li></ul>\n  - b', literal],
  ['1. a\n- b', '<ol><li 1>a</li></ol>\n<ul><li>b</li></ul>', literal],
  ['3. x\n7. y', '<ol><li 3>x</li><li 7>y</li></ol>', literal],
  ['0. a', '<ol><li 0>a</li></ol>', literal],
  ['1. a', '<ol><li 1>a</li></ol>', literal],
  ['10. a', '<ol><li 10>a</li></ol>', literal],
  ['> a\nb', '<q>a</q>\nb', literal],
  ['> a\n\n> b', '<q>a</q>\n\n<q>b</q>', literal],
  ['> *b*', '<q><b>b</b></q>', '> <b>b</b>'],
  ['> - a', '<q>- a</q>', literal],
  ['- > a', '<ul><li>> a</li></ul>', literal],
  ['*- a*', '<b>- a</b>', same],
  ['- a\r\n- b', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['```a\n> b```', '<mono>a\n> b</mono>', same],
  ['- ```a\nb``` c', '<ul><li><mono>a\nb</mono> c</li></ul>', '- <mono>a\nb</mono> c'],
];

describe('text is formatted as WhatsApp formats it', () => {
  test.each(vectors)('%j', (input, inText, inBody) => {
    const expectedText = inText === literal ? input : inText;
    const expectedBody = inBody === same ? expectedText : inBody === literal ? input : inBody;
    expect(show(input, 'text')).toBe(expectedText);
    expect(show(input, 'interactiveBody')).toBe(expectedBody);
    expect(show(input, 'interactiveFooter')).toBe(expectedBody);
    expect(show(input, 'plain')).toBe(input.replaceAll('\r\n', '\n'));
  });
});

describe('links and phone numbers', () => {
  test.each([
    ['See wa.me/c/15550783881.', 'See <a>wa.me/c/15550783881</a>.'],
    ['(https://a.example/x_(y))', '(<a>https://a.example/x_(y)</a>)'],
    ['*Shop: https://a.example/x*!', '<b>Shop: <a>https://a.example/x</a></b>!'],
    ['_tea.shop_', '<i><a>tea.shop</a></i>'],
    ['*_tea.shop/a_*.', '<b><i><a>tea.shop/a</a></i></b>.'],
    ['name_with.underscores name_b.com', 'name_with.underscores name_b.com'],
    ['mailto:tea@a.example or tea@example.com', '<a>mailto:tea@a.example</a> or <a>tea@example.com</a>'],
    ['ftp://a.example/x //a.example/x', 'ftp://a.example/x //a.example/x'],
    [
      'Call +33 6 12 34 56 78, or 01 42 68 53 00.',
      'Call <phone>+33 6 12 34 56 78</phone>, or <phone>01 42 68 53 00</phone>.',
    ],
    ['*+1 (555) 078-3881*', '<b><phone>+1 (555) 078-3881</phone></b>'],
    ['555-078-3881', '<phone>555-078-3881</phone>'],
    [
      '12,50 € for 2026-11-23, 01.02.2026, ref 2064581, 1 024 000',
      '12,50 € for 2026-11-23, 01.02.2026, ref 2064581, 1 024 000',
    ],
  ])('%j', (input, expected) => {
    expect(show(input, 'interactiveBody')).toBe(expected);
  });

  test('an address without a scheme gets one, and a phone number loses its spaces', () => {
    expect(parseWhatsAppText('wa.me/c/1* +33 6 12 34 56 78', 'text')[0]?.lines[0]?.content).toEqual([
      { type: 'link', text: 'wa.me/c/1', href: 'http://wa.me/c/1' },
      { type: 'text', text: '* ' },
      { type: 'phone', text: '+33 6 12 34 56 78', href: 'tel:+33612345678' },
    ]);
  });
});

const fields = fc.constantFrom<WhatsAppTextField>('text', 'interactiveBody', 'interactiveFooter', 'plain');
const nasty = fc.string({
  unit: fc.constantFrom(
    ...'*_~`->•.:/@+ \n\r\t\u00a0',
    'a',
    'é',
    '1',
    '0',
    '太',
    '😀',
    '\u{fe0f}',
    '```',
    'wa.me/',
    'http://',
    '\ud83d',
  ),
  maxLength: 120,
});

describe('whatever is typed', () => {
  test('no character is lost, marks included, and nothing throws', () => {
    void fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), fields, (text, field) => {
        expect(sourceOf(parseWhatsAppText(text, field))).toBe(text.replace(/\r\n?/g, '\n'));
      }),
      { numRuns: 2000 },
    );
  });

  test('a very long text is read without overflowing the stack', () => {
    for (const unit of ['*a ', '_*~', '```', '`a`', '- a\n', 'a', '😀', '+1 ', 'a.b.', '> ']) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      expect(sourceOf(parseWhatsAppText(text, 'text'))).toBe(text);
    }
  });

  test('the work on one line grows no faster than its length', () => {
    for (const unit of ['*a ', '*', ' *a', '_*~', '*a_ ~', '`a ', '``', ' `a', '*a* _b ', '(*_~']) {
      const small = countReads(unit, 2000);
      expect(countReads(unit, 8000)).toBeLessThan(small * 4.2);
    }
  });
});

/** How often the steps that look for pairs of marks read the line. */
function countReads(unit: string, length: number): number {
  let reads = 0;
  const atoms: Atom[] = [...unit.repeat(Math.ceil(length / unit.length))].slice(0, length);
  const counted = new Proxy(atoms, {
    get(target, key) {
      reads += 1;
      return Reflect.get(target, key);
    },
  });
  parseSpans(counted, '*_~');
  claimCode(counted);
  return reads;
}
