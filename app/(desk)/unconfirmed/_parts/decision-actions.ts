import type { UndecidableError } from '@/lib/delivery/lock-unknown';
import type { SendAgainError } from '@/lib/delivery/send-again';
import type { ActionError } from '@/lib/entrypoints/action';
import type { Result } from '@/lib/values/result';

/** Every way a decision is not taken. */
export type DecisionError = UndecidableError | SendAgainError | ActionError | { code: 'unreachable' };

/** The two choices there are about an unconfirmed message. */
export type DecisionActions = {
  markNotSent: (input: { messageId: string }) => Promise<Result<null, DecisionError>>;
  sendAgain: (input: {
    messageId: string;
    windowUnknownAccepted: boolean;
  }) => Promise<Result<{ messageId: string }, DecisionError>>;
};
