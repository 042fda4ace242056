import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { processSandbox } from '@/lib/runtime/open-sandbox';
import { listPhoneContacts } from '@/lib/sandbox/phone/list-phone-contacts';
import { listContactMischief } from '@/lib/sandbox/phone/list-contact-mischief';
import { readPhoneView } from './_parts/phone-view';
import { readShownThread } from './_parts/read-shown-thread';
import { shownContact } from './_parts/shown-contact';
import { TestPhone } from './_parts/test-phone';

type PhonePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('phone.title') };
}

export default async function PhonePage({ searchParams }: PhonePageProps) {
  const sandbox = processSandbox();
  if (sandbox === null) notFound();
  const contacts = (await listPhoneContacts(sandbox)).map(shownContact);
  const { contact: asked } = readPhoneView(single(await searchParams));
  const held = contacts.find(({ id }) => id === asked) ?? contacts[0];
  if (held === undefined) notFound();
  const thread = await readShownThread(sandbox, held.id);
  const mischief = await listContactMischief(sandbox);
  return <TestPhone contacts={contacts} first={{ contactId: held.id, thread, mischief }} />;
}

function single(search: Record<string, string | string[] | undefined>): URLSearchParams {
  const said = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new URLSearchParams(said);
}
