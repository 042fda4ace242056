'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { MischiefKind } from '@/lib/sandbox/mischief/mischief-rule';
import { mischiefGroups } from './mischief-groups';
import { MischiefSwitch } from './mischief-switch';
import type { ShownContact } from './shown-contact';
import type { useMischief } from './use-mischief';

export type MischiefChoiceProps = {
  mischief: ReturnType<typeof useMischief>;
  contacts: readonly ShownContact[];
  /** Whose phone is held. */
  contact: ShownContact;
};

/** Everything that can go wrong, a switch each; first for how long and for whom the next switch is. */
export function MischiefChoice({ mischief, contacts, contact }: MischiefChoiceProps) {
  const t = useTranslations('phone.mischief');
  const [span, setSpan] = useState<'next' | 'always'>('next');
  const [whom, setWhom] = useState<'everyone' | 'held'>('everyone');
  const contactId = whom === 'held' ? contact.id : null;
  const switches = (kinds: readonly MischiefKind[]) =>
    kinds.map((kind) => (
      <MischiefSwitch
        key={kind}
        kind={kind}
        rules={mischief.rules.filter((rule) => rule.kind === kind)}
        contactId={contactId}
        contacts={contacts}
        onChange={(on) =>
          mischief.change({
            kind,
            contactId,
            when: on ? (span === 'next' ? { next: 1 } : 'always') : null,
          })
        }
      />
    ));
  return (
    <>
      <div className="flex flex-wrap gap-2 pb-6">
        <SegmentedControl
          label={t('span')}
          selected={span}
          onSelect={setSpan}
          segments={[
            { id: 'next', label: t('next') },
            { id: 'always', label: t('always') },
          ]}
        />
        <SegmentedControl
          label={t('whom')}
          selected={whom}
          onSelect={setWhom}
          segments={[
            { id: 'everyone', label: t('everyone') },
            { id: 'held', label: t('held') },
          ]}
        />
      </div>
      {mischiefGroups.map(({ id, kinds }) =>
        id === 'rare' ? (
          <details key={id} className="pb-6">
            <summary className="rounded-thumb py-1 text-ink-3 text-meta touch:py-3">
              {t('group.rare', { count: mischief.rules.filter(({ kind }) => kinds.includes(kind)).length })}
            </summary>
            {switches(kinds)}
          </details>
        ) : (
          <section key={id} className="pb-6">
            <h3 className="pb-1 text-ink-3 text-meta">{t(`group.${id}`)}</h3>
            {switches(kinds)}
          </section>
        ),
      )}
    </>
  );
}

/** How much goes wrong, and the way back; a button that went grey under the finger would take the focus with it. */
export function MischiefFoot({ mischief: { rules, behave } }: Pick<MischiefChoiceProps, 'mischief'>) {
  const t = useTranslations('phone.mischief');
  return (
    <div className="flex flex-1 items-center justify-between gap-3">
      <p className="text-ink-3 text-meta">{t('count', { count: rules.length })}</p>
      <Button size="small" onClick={behave}>
        {t('behave')}
      </Button>
    </div>
  );
}
