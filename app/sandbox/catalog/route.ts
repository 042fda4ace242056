import { processSandbox } from '@/lib/runtime/open-sandbox';
import { handleCatalogControl } from '@/lib/sandbox/catalog/handle-catalog-control';

/** How the sandbox's catalog behaves. Its own bearer token is what lets a client in; there is nothing here when it is off. */
async function handle(request: Request): Promise<Response> {
  const sandbox = processSandbox();
  if (!sandbox) return new Response(null, { status: 404 });
  return await handleCatalogControl(sandbox, request);
}

export { handle as DELETE, handle as GET, handle as PUT };
