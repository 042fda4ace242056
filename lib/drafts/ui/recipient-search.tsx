'use client';

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Avatar } from '@/components/ui/avatar';
import { ComboBox } from '@/components/ui/combo-box';
import type { ShownRecipient } from '@/lib/drafts/schema';
import { CountrySelect } from './country-select';
import { guessCountry } from './guess-country';
import { WindowLabel } from './window-label';

type RecipientSearchProps = {
  phoneNumberId: string;
  error: string | null;
  onChoose: (recipient: ShownRecipient) => void;
  /** Whether it takes the focus as it appears. */
  hasFocus: boolean;
};
type Found = { id: string; shown: ShownRecipient; isTyped: boolean };

/** Finds a contact of the number that sends by name or number; a number nobody is known by can be used as it was typed. */
export function RecipientSearch({ phoneNumberId, error, onChoose, hasFocus }: RecipientSearchProps) {
  const t = useTranslations('compose');
  const [text, setText] = useState('');
  const [country, setCountry] = useState(guessCountry(useLocale()));
  const search = useDeferredValue(text.trim());
  const contacts = useQuery({
    queryKey: ['contacts', 'search', phoneNumberId, search],
    queryFn: ({ signal }) =>
      post<ShownRecipient[]>('/api/desk/recipients', { phoneNumberId, search }, signal),
    placeholderData: (previous) => previous,
  });
  const typed = useQuery({
    queryKey: ['contacts', 'read', phoneNumberId, country, search],
    queryFn: ({ signal }) =>
      post<ShownRecipient | null>(
        '/api/desk/recipients/read',
        { phoneNumberId, country, input: search },
        signal,
      ),
    enabled: /\d{4}/.test(search.replace(/\D/g, '')),
  });
  const items = foundItems(contacts.data ?? [], search === '' ? null : (typed.data ?? null));
  return (
    <ComboBox<Found>
      label={t('recipient')}
      placeholder={t('recipientPlaceholder')}
      items={items}
      inputValue={text}
      onInputChange={setText}
      onSelect={(item) => item && onChoose(item.shown)}
      textOf={(item) => item.shown.name}
      isLoading={contacts.isFetching || typed.isFetching}
      emptyText={t('recipientNoMatch')}
      error={error}
      autoFocus={hasFocus}
      trailing={<CountrySelect country={country} onChange={setCountry} />}
    >
      {(item) => (
        <>
          <Avatar name={item.shown.name} />
          <span className="min-w-0 flex-1">
            <bdi className="block truncate font-medium">
              {item.isTyped ? t('recipientUse', { number: item.shown.number }) : item.shown.name}
            </bdi>
            {!item.isTyped && (
              <bdi className="block truncate text-ink-3 text-meta tabular-nums">{item.shown.number}</bdi>
            )}
          </span>
          <WindowLabel window={item.shown.window} />
        </>
      )}
    </ComboBox>
  );
}

/** A typed number that belongs to a contact is that contact. */
function foundItems(contacts: ShownRecipient[], typed: ShownRecipient | null): Found[] {
  const found = contacts.map((shown) => ({ id: keyOf(shown), shown, isTyped: false }));
  if (!typed || found.some(({ id }) => id === keyOf(typed))) return found;
  return [{ id: keyOf(typed), shown: typed, isTyped: typed.recipient.type === 'number' }, ...found];
}

function keyOf({ recipient }: ShownRecipient): string {
  return recipient.type === 'contact' ? recipient.contactId : `${recipient.country}${recipient.input}`;
}

async function post<Answer>(address: string, body: unknown, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as Answer;
}
