import { noteHandshake } from '@/lib/accounts/note-webhooks';
import { listWebhookSecrets } from '@/lib/accounts/webhook-secrets';
import { processDatabase } from '@/lib/platform/db/process-database';
import { answerChallenge } from '@/lib/webhooks/answer-challenge';
import { isSignatureShaped } from '@/lib/webhooks/delivery-signature';
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

/**
 * Meta's deliveries. Open to everybody: the signature over the raw bytes is what lets one in. Who is turned away is not
 * read any further.
 */
export async function POST(request: Request): Promise<Response> {
  const signature = request.headers.get('x-hub-signature-256');
  if (!isSignatureShaped(signature)) return refuse(401);
  try {
    const body = await readDeliveryBody(request.body, request.headers.get('content-length'));
    if (body === null) return refuse(413);
    const db = processDatabase();
    const { appSecrets } = await listWebhookSecrets(db);
    const status = await receiveDelivery(db, { body, signature, secrets: appSecrets }, new Date());
    return status === 200 ? new Response(null, { status }) : refuse(status);
  } catch {
    // Without the database nothing can be kept, so nothing is acknowledged: Meta sends it again.
    return refuse(503);
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { connection: 'close' } });
}
