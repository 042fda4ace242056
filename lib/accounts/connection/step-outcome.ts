/** The steps of a test, in the order they are taken: what only asks first, what changes something at Meta last. */
export const connectionSteps = [
  'number',
  'secret',
  'waba',
  'catalog',
  'commerce',
  'subscription',
  'sending',
] as const;
export type ConnectionStep = (typeof connectionSteps)[number];

type GoodFinding =
  | 'number_found'
  | 'secret_right'
  | 'number_in_waba'
  | 'catalog_connected'
  | 'commerce_good'
  | 'subscribed'
  | 'subscribed_now'
  /** Nothing short of a message shows whether messages may be sent. */
  | 'sending_untested';

/** Each has a sentence of what to do about it. */
export type ProblemFinding =
  | 'unreachable'
  | 'token_refused'
  | 'permission_missing'
  | 'refused'
  | 'number_unknown'
  | 'secret_wrong'
  | 'waba_unknown'
  | 'number_elsewhere'
  | 'catalog_left_out'
  | 'catalog_elsewhere'
  | 'catalog_hidden'
  | 'cart_off'
  | 'commerce_unread';

/** An error in Meta's own words. */
export type MetaWords = { code: number; message: string; details: string | null };

/**
 * What a step came to. `warned` stands in nobody's way, `failed` ends the test. `values` are what the sentence names,
 * `meta` is what Meta said.
 */
export type StepOutcome = { step: ConnectionStep; values?: Record<string, string>; meta?: MetaWords } & (
  | { state: 'ok' | 'untested'; finding: GoodFinding }
  | { state: 'warned' | 'failed'; finding: ProblemFinding }
);

/** What a test says, line by line. After the last step, `sealed` is what can be stored: exactly what was tested. */
export type TestLine = { outcome: StepOutcome } | { sealed: string };
