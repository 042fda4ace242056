import type { GraphError } from '@/lib/platform/graph/graph-error';
import type { MessageError } from './message-state';

/** @returns an error of an answer as a message keeps it. */
export function answerError(error: GraphError): MessageError {
  return { source: 'request', ...error };
}
