import * as z from 'zod';
import { fail, ok } from '@/lib/values/result';
import { optionalFooter, optionalHeader, requiredBody } from './interactive-parts';
import type { ContentRules } from './kind-rules';
import { refuseRepetition } from './refuse-repetition';

// Meta, interactive reply buttons, read November 2026.
const buttonsMax = 3;
const titleMax = 20;
const idMax = 256;

const wire = z.object({
  action: z.object({
    buttons: z.array(z.object({ reply: z.object({ id: z.string(), title: z.string() }) })),
  }),
});

export const replyButtonRules: ContentRules = {
  fields: (interactive) => [
    { path: 'type', is: 'one of', values: ['button'] },
    ...optionalHeader(interactive),
    ...requiredBody,
    ...optionalFooter,
    { path: 'action', is: 'object' },
    { path: 'action.buttons', is: 'list', min: 1, max: buttonsMax },
    { path: 'action.buttons.*', is: 'object' },
    { path: 'action.buttons.*.type', is: 'one of', values: ['reply'] },
    { path: 'action.buttons.*.reply', is: 'object' },
    { path: 'action.buttons.*.reply.id', is: 'text', max: idMax },
    { path: 'action.buttons.*.reply.title', is: 'text', max: titleMax },
  ],
  demand: (interactive) => {
    const replies = wire.parse(interactive).action.buttons.map((button) => button.reply);
    const name = "interactive['action']['buttons']";
    const repeated =
      refuseRepetition(name, 'id', replies, ({ id }) => id) ??
      refuseRepetition(name, 'title', replies, ({ title }) => title);
    return repeated ? fail(repeated) : ok(null);
  },
};
