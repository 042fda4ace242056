/** The rules, in the order in which equally grave ones are told. */
export const ruleIds = [
  'recipient',
  'draft',
  'window',
  'catalogLinked',
  'catalogVisible',
  'exists',
  'visible',
  'approved',
  'picture',
  'thumbnail',
  'stock',
  'duplicates',
  'currencies',
  'cart',
  'number',
  'freshness',
] as const;
export type RuleId = (typeof ruleIds)[number];

/**
 * How grave a point is, worst first. `red`: Meta would refuse the message or show nothing of it, so it is not sent.
 * `todo`: the draft is not finished. `amber`: it goes out poorer, or on chance, which is asked once. `note`: good to know.
 */
export const tones = ['red', 'todo', 'amber', 'note'] as const;
export type Tone = (typeof tones)[number];

/** The rules that say why a product would not be shown. */
export type ObstacleRule = 'exists' | 'visible' | 'approved' | 'picture';

/** What a point says; each has its sentence among the strings. */
export type Sentence =
  | 'recipientMissing'
  | 'draftIncomplete'
  | 'windowClosed'
  | 'windowUnknown'
  | 'windowSoon'
  | 'notLinked'
  | 'linkToNothing'
  | 'hidden'
  | 'hiddenThen'
  | 'linkHidden'
  | 'visibilityUnset'
  | 'visibilityUnread'
  | 'someShown'
  | 'noneShown'
  | 'singleRefused'
  | 'thumbnailRefused'
  | 'someSoldOut'
  | 'singleSoldOut'
  | 'duplicates'
  | 'currencies'
  | 'cartOff'
  | 'held'
  | 'slowed'
  | 'beingRead'
  | 'neverRead'
  | 'readLongAgo'
  | 'lastReadingFailed';

/** Numbers of the sentence; `at` is a time in ISO 8601, `reason` says why products are not shown. */
type PointValues = {
  count?: number;
  shown?: number;
  total?: number;
  minutes?: number;
  at?: string;
  reason?: ObstacleRule;
};

/** The one thing that can be done about a point from where it is read. */
export type PointAction =
  | { do: 'show' }
  | { do: 'chooseRecipient' }
  | { do: 'chooseProduct' }
  | { do: 'remove'; retailerIds: readonly string[] }
  | { do: 'keepOnce' }
  | { do: 'keepCurrency'; currency: string; retailerIds: readonly string[] }
  | { do: 'openCatalog' }
  | { do: 'openAccount' }
  | { do: 'openNumber' }
  | { do: 'sync' };

/** What a rule found: its sentence, the products or currencies it is about, and what can be done. */
export type Point = {
  rule: RuleId;
  tone: Tone;
  sentence: Sentence;
  values: PointValues;
  names: readonly string[];
  action: PointAction | null;
};
