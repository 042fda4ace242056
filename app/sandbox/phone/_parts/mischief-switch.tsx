'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { Switch } from '@/components/ui/switch';
import type { MischiefKind, MischiefRule } from '@/lib/sandbox/mischief/mischief-rule';
import type { ContactMischief } from '@/lib/sandbox/phone/list-contact-mischief';
import type { ShownContact } from './shown-contact';

type MischiefSwitchProps = {
  kind: MischiefKind;
  /** All rules of this kind, whomever they are for. */
  rules: readonly ContactMischief[];
  /** For whom the switch is: null for everybody. */
  contactId: string | null;
  contacts: readonly ShownContact[];
  onChange: (on: boolean) => void;
};

/** One thing that can go wrong; while it is on it says how often, and for whom else. */
export function MischiefSwitch({ kind, rules, contactId, contacts, onChange }: MischiefSwitchProps) {
  const t = useTranslations('phone.mischief');
  const format = useFormatter();
  const own = rules.find((rule) => isFor(rule, contactId));
  const whom = (rule: ContactMischief) =>
    rule.recipient === null && rule.contactId === null
      ? t('everyone')
      : (contacts.find(({ id }) => id === rule.contactId)?.name ?? rule.recipient ?? '');
  const others = rules.filter((rule) => rule !== own).map(whom);
  return (
    <Switch
      label={t(`kind.${kind}.title`)}
      description={
        <>
          {t(`kind.${kind}.detail`)}
          {own && <span className="block text-accent-ink">{howOften(own.when, t)}</span>}
          {others.length > 0 && (
            <span className="block text-accent-ink">{t('onFor', { names: format.list(others) })}</span>
          )}
        </>
      }
      checked={own !== undefined}
      onChange={onChange}
      className="border-line border-t"
    />
  );
}

/** A rule for somebody without a phone here is nobody’s switch. */
function isFor(rule: ContactMischief, contactId: string | null): boolean {
  return rule.contactId === contactId && (contactId !== null || rule.recipient === null);
}

function howOften(
  when: MischiefRule['when'],
  t: ReturnType<typeof useTranslations<'phone.mischief'>>,
): string {
  if (when === 'always') return t('onAlways');
  return 'next' in when ? t('onNext', { count: when.next }) : t('onSometimes', { share: when.probability });
}
