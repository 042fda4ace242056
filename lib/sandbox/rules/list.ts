import * as z from 'zod';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { fail, ok } from '@/lib/values/result';
import { optionalFooter, optionalHeader } from './interactive-parts';
import type { ContentRules } from './kind-rules';
import { refuseUntitled, sectionTitleMax } from './product-sections';
import { refuseRepetition } from './refuse-repetition';

// Meta, interactive list messages, read November 2026. Its schema of 2025 has 1,024 for the body of every type.
const bodyMax = 4096;
const buttonMax = 20;
const sectionsMax = 10;
const rowsMax = 10;
const rowIdMax = 200;
const rowTitleMax = 24;
const rowDescriptionMax = 72;

const wire = z.object({
  action: z.object({
    sections: z.array(z.object({ title: z.string().nullish(), rows: z.array(z.object({ id: z.string() })) })),
  }),
});

export const listRules: ContentRules = {
  fields: (interactive) => [
    { path: 'type', is: 'one of', values: ['list'] },
    ...optionalHeader(interactive, []),
    { path: 'body', is: 'object' },
    { path: 'body.text', is: 'text', max: bodyMax },
    ...optionalFooter,
    { path: 'action', is: 'object' },
    { path: 'action.button', is: 'text', max: buttonMax },
    { path: 'action.sections', is: 'list', min: 1, max: sectionsMax },
    { path: 'action.sections.*', is: 'object' },
    { path: 'action.sections.*.title', is: 'text', max: sectionTitleMax, optional: true },
    { path: 'action.sections.*.rows', is: 'list', min: 1, max: rowsMax },
    { path: 'action.sections.*.rows.*', is: 'object' },
    { path: 'action.sections.*.rows.*.id', is: 'text', max: rowIdMax },
    { path: 'action.sections.*.rows.*.title', is: 'text', max: rowTitleMax },
    { path: 'action.sections.*.rows.*.description', is: 'text', max: rowDescriptionMax, optional: true },
  ],
  demand: (interactive) => {
    const { sections } = wire.parse(interactive).action;
    const name = "interactive['action']['sections']";
    const rows = sections.flatMap((section) => section.rows);
    const refusal =
      refuseRowTotal(name, rows.length) ??
      refuseUntitled(name, sections) ??
      refuseRepetition(name, 'row id', rows, ({ id }) => id);
    return refusal ? fail(refusal) : ok(null);
  },
};

function refuseRowTotal(name: string, count: number): Refusal | null {
  if (count <= rowsMax) return null;
  return refuse(131009, `${name} must have at most ${rowsMax} rows in all, and has ${count}.`);
}
