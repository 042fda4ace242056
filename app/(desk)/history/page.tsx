import type { Metadata } from 'next';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('history.title') };
}

/** The list itself is the layout's; here no message is open. */
export default async function HistoryPage() {
  await requirePageContext('history.own');
  return null;
}
