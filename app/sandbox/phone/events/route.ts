import * as z from 'zod';
import { phoneRoute } from '@/app/sandbox/phone/_parts/phone-route';
import { openEventStream } from '@/lib/platform/live/event-stream';

/** Says which customers’ phones have changed. */
export const GET = phoneRoute(z.object({}), async (_sandbox, _input, request) =>
  openEventStream(['sandbox'], request.signal),
);
