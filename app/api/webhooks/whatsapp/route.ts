import { noteHandshake } from '@/lib/accounts/note-webhooks';
import { listWebhookSecrets } from '@/lib/accounts/webhook-secrets';
import { processDatabase } from '@/lib/platform/db/process-database';
import { answerChallenge } from '@/lib/webhooks/answer-challenge';
import { readDeliveryBody } from '@/lib/webhooks/read-delivery-body';
import { receiveDelivery } from '@/lib/webhooks/receive-delivery';

/** Meta's handshake: its challenge back in plain text when the verify token is ours. */
export async function GET(request: Request): Promise<Response> {
  const db = processDatabase();
  const query = new URL(request.url).searchParams;
  const { verifyTokens } = await listWebhookSecrets(db);
  const challenge = answerChallenge(query, verifyTokens);
  if (challenge === null) return new Response(null, { status: 403 });
  await noteHandshake(db, query.get('hub.verify_token') ?? '', new Date());
  return new Response(challenge, { headers: { 'content-type': 'text/plain' } });
}

/** Meta's deliveries. Open to everybody: the signature over the raw bytes is what lets one in. */
export async function POST(request: Request): Promise<Response> {
  const body = await readDeliveryBody(request.body, request.headers.get('content-length'));
  if (body === null) return new Response(null, { status: 413 });
  const db = processDatabase();
  try {
    const { appSecrets } = await listWebhookSecrets(db);
    const signature = request.headers.get('x-hub-signature-256');
    return new Response(null, {
      status: await receiveDelivery(db, { body, signature, secrets: appSecrets }, new Date()),
    });
  } catch {
    // Without the database nothing can be kept, so nothing is acknowledged: Meta sends it again.
    return new Response(null, { status: 503 });
  }
}
