'use client';

import { FieldGroup } from '@/components/form/field-group';
import { FormRows } from '@/components/form/form-rows';
import { Checkbox } from '@/components/ui/checkbox';
import type { KindFormProps } from '@/lib/messages/definition-ui';
import { BodyField } from '@/lib/messages/parts/text-parts';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import { useProblemAt } from '@/lib/messages/parts/use-problem-at';
import { bodyMax } from './limits';
import type { CatalogLinkDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** A text that ends in the link to the whole catalog. */
export function CatalogLinkForm({ draft, onChange, problems }: KindFormProps<CatalogLinkDraft>) {
  const t = useKindText({ en, fr });
  const problemAt = useProblemAt(problems);
  return (
    <FormRows>
      <BodyField
        as="text"
        label={t('fields.body.label')}
        placeholder={t('fields.body.placeholder')}
        hint={t('fields.body.hint')}
        value={draft.body}
        limit={bodyMax}
        error={problemAt('body')}
        onChange={(body) => onChange((latest) => ({ ...latest, body }))}
      />
      <FieldGroup label={t('fields.previewUrl.label')} hideLabel>
        <Checkbox
          label={t('fields.previewUrl.label')}
          description={t('fields.previewUrl.hint')}
          checked={draft.previewUrl}
          onChange={(event) => onChange((latest) => ({ ...latest, previewUrl: event.currentTarget.checked }))}
        />
      </FieldGroup>
    </FormRows>
  );
}
