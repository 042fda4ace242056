import { processSandbox } from '@/lib/runtime/open-sandbox';
import { handleItemControl } from '@/lib/sandbox/catalog/handle-item-control';

type ItemParams = { params: Promise<{ retailerId: string }> };

/** What becomes of one item of the sandbox's catalog. Its own bearer token is what lets a client in. */
export async function PUT(request: Request, { params }: ItemParams): Promise<Response> {
  const sandbox = processSandbox();
  if (!sandbox) return new Response(null, { status: 404 });
  return await handleItemControl(sandbox, request, (await params).retailerId);
}
