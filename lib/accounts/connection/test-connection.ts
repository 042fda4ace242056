import { graphAddress, metaGraphUrl } from '@/lib/accounts/graph-address';
import type { MetaAccess } from './ask-meta';
import { checkCatalog } from './check-catalog';
import { checkCommerce } from './check-commerce';
import { checkNumber, type NumberFacts } from './check-number';
import { checkSecret } from './check-secret';
import { checkSubscription } from './check-subscription';
import { checkWaba } from './check-waba';
import type { Connection } from './connection-schema';
import type { StepOutcome } from './step-outcome';

/**
 * Tests a connection against Meta, step by step. The first step that fails ends it. The last step that changes
 * something there, the subscription, is taken only when everything before it held.
 *
 * @returns what Meta calls the number once all required steps have passed, else null
 */
export async function* testConnection(
  connection: Connection,
): AsyncGenerator<StepOutcome, NumberFacts | null> {
  const { accessToken, appSecret, phoneNumberId, wabaId, catalogId } = connection;
  const access: MetaAccess = {
    graphUrl: graphAddress({ origin: 'meta', graphUrl: metaGraphUrl }),
    accessToken,
  };
  const number = await checkNumber(access, phoneNumberId);
  yield number.outcome;
  if (number.facts === null) return null;
  const steps = [
    () => checkSecret(access, phoneNumberId, appSecret),
    () => checkWaba(access, { wabaId, phoneNumberId }),
    () => checkCatalog(access, { wabaId, catalogId }),
    ...(catalogId === null ? [] : [() => checkCommerce(access, phoneNumberId)]),
    () => checkSubscription(access, wabaId),
  ];
  for (const step of steps) {
    const outcome = await step();
    yield outcome;
    if (outcome.state === 'failed') return null;
  }
  yield { step: 'sending', state: 'untested', finding: 'sending_untested' };
  return number.facts;
}
