import { processSandbox } from '@/lib/runtime/open-sandbox';
import { handleGraphRequest } from '@/lib/sandbox/graph/handle-graph-request';
import { emulateFault } from '@/lib/sandbox/mischief/emulate-fault';

type GraphParams = { params: Promise<{ path: string[] }> };

/** The emulated Cloud API. Its own bearer token is what lets a client in; there is nothing here when the sandbox is off. */
async function handle(request: Request, { params }: GraphParams): Promise<Response> {
  const sandbox = processSandbox();
  if (!sandbox) return new Response(null, { status: 404 });
  const reply = await handleGraphRequest(sandbox, request, (await params).path);
  return await emulateFault(reply, request.signal);
}

export { handle as DELETE, handle as GET, handle as POST };
