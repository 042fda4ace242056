import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findSendingNumber } from '@/lib/accounts/sending-account';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestTranslator } from '@/lib/entrypoints/request-locale';
import { getMessage } from '@/lib/history/get-message';
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
  const { phoneNumberId, catalogId } = message.value;
  const number = await findSendingNumber(ctx.db, phoneNumberId);
  const mayCompose = hasRight(ctx.actor.role, 'compose');
  return (
    <MessagePane
      key={id}
      message={message.value}
      requestUrl={number?.messagesUrl ?? null}
      todayCatalogId={number?.catalogId === catalogId ? catalogId : null}
      composeAgain={mayCompose ? composeAgain : null}
      mayDecide={hasRight(ctx.actor.role, 'unknown.decide')}
    />
  );
}
