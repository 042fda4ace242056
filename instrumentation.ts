import type { Instrumentation } from 'next';

/** Called by Next once per server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { boot } = await import('@/lib/runtime/boot');
    await boot();
  }
}

/** Called by Next with what a page, an action or a route threw and did not catch. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { reportRequestError } = await import('@/lib/runtime/report-request-error');
    reportRequestError(error, context);
  }
};
