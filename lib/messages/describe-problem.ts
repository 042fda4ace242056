import { createTranslator } from 'use-intl/core';
import type { FieldProblem } from './field-problem';
import en from './strings.en.json';
import fr from './strings.fr.json';

const translators = {
  en: createTranslator({ locale: 'en', messages: en, namespace: 'problems' }),
  fr: createTranslator({ locale: 'fr', messages: fr, namespace: 'problems' }),
};

/** @returns the sentence that says what is wrong with a field, in the reader's language. */
export function describeProblem(problem: FieldProblem, locale: keyof typeof translators): string {
  return translators[locale](problem.code, problem.values);
}
