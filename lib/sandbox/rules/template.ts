import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { fail } from '@/lib/values/result';
import type { ContentRules } from './kind-rules';
import { componentFields } from './template-components';
import { demandTemplateProducts, templateWire } from './template-products';

// Meta, template components, 2026.
const nameMax = 512;
const namePattern = /^[a-z0-9_]+$/;
const languageMax = 20;

/** A template with what fills it in. This Meta keeps no templates: any name goes that a template could have. */
export const templateRules: ContentRules = {
  fields: (template) => [
    { path: 'name', is: 'text', max: nameMax },
    { path: 'language', is: 'object' },
    { path: 'language.code', is: 'text', max: languageMax },
    { path: 'language.policy', is: 'one of', values: ['deterministic'], optional: true },
    ...componentFields(template),
  ],
  demand: (content) => {
    const template = templateWire.parse(content);
    if (!namePattern.test(template.name)) return fail(unknownTemplate(template.name, template.language.code));
    return demandTemplateProducts(template);
  },
};

function unknownTemplate(name: string, language: string): Refusal {
  return { ...refuse(132001, `template name (${name}) does not exist in ${language}`), httpStatus: 404 };
}
