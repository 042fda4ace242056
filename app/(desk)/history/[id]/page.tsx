import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findSendingAccount } from '@/lib/accounts/sending-account';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { getMessage } from '@/lib/history/get-message';
import type { Database } from '@/lib/platform/db/database';
import { processEnvironment } from '@/lib/platform/env/process-environment';
import { hasRight } from '@/lib/team/rights';
import { MessagePane } from './_parts/message-pane';
import { composeAgain } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('history.title') };
}

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const [{ ctx, allowed }, { id }] = await Promise.all([requirePageContext('history.own'), params]);
  if (!allowed) return null;
  const message = await getMessage(ctx, id);
  if (!message.ok) notFound();
  const mayCompose = hasRight(ctx.actor.role, 'compose');
  return (
    <MessagePane
      key={id}
      message={message.value}
      requestUrl={await requestAddress(ctx.db, message.value.phoneNumberId)}
      composeAgain={mayCompose ? composeAgain : null}
      mayDecide={hasRight(ctx.actor.role, 'unknown.decide')}
    />
  );
}

/** Where the number's messages are posted to; null when the desk no longer has the number. Nothing secret is in it. */
async function requestAddress(db: Database, phoneNumberId: string): Promise<string | null> {
  const account = await findSendingAccount(db, phoneNumberId);
  if (!account) return null;
  const base = account.graphUrl.replace(/\/+$/, '');
  return `${base}/${processEnvironment().graphApiVersion}/${phoneNumberId}/messages`;
}
