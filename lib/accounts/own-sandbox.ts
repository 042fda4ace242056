// Next bundles modules per entry: what is one per process lives on globalThis.
const store = globalThis as typeof globalThis & { vitrineOwnSandbox?: string };

/**
 * Says where this process serves the sandbox itself. Processes that share a database serve one sandbox under addresses
 * of their own, and the one that was written down last may be gone.
 *
 * @param graphUrl without version and trailing slash
 */
export function setOwnSandbox(graphUrl: string): void {
  store.vitrineOwnSandbox = graphUrl;
}

/** Where this process serves the sandbox, or null when it does not. */
export function ownSandbox(): string | null {
  return store.vitrineOwnSandbox ?? null;
}
