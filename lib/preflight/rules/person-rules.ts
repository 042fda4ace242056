import type { Rule } from './rule';

const soonMs = 60 * 60 * 1000;
const minuteMs = 60_000;

export const recipient: Rule = ({ window }) =>
  window
    ? 'passed'
    : { tone: 'todo', sentence: 'recipientMissing', values: {}, names: [], action: { do: 'show' } };

export const draft: Rule = ({ draft: { problemCount: count } }) =>
  count === 0
    ? 'passed'
    : { tone: 'todo', sentence: 'draftIncomplete', values: { count }, names: [], action: { do: 'show' } };

/** Free-form messages go within 24 hours of the customer's last one (Meta, "Send messages", September 2026). */
export const window: Rule = ({ draft: { window: needed }, window, now }) => {
  if (window === null) return 'idle';
  if (needed === 'any_time') return 'passed';
  const about = { values: {}, names: [], action: { do: 'chooseRecipient' } } as const;
  if (window.state === 'unknown') return { tone: 'amber', sentence: 'windowUnknown', ...about };
  const leftMs = window.state === 'open' ? Date.parse(window.closesAt) - now.getTime() : 0;
  if (leftMs <= 0) return { tone: 'red', sentence: 'windowClosed', ...about };
  if (leftMs > soonMs) return 'passed';
  const minutes = Math.max(1, Math.floor(leftMs / minuteMs));
  return { tone: 'note', sentence: 'windowSoon', values: { minutes }, names: [], action: null };
};

/** What is sent from a number that is held, or slowed down, waits and is not lost. */
export const number: Rule = ({ number: { isHeld, slowedUntil }, now }) => {
  const about = { names: [], action: { do: 'openNumber' } } as const;
  if (isHeld) return { tone: 'amber', sentence: 'held', values: {}, ...about };
  if (slowedUntil === null || Date.parse(slowedUntil) <= now.getTime()) return 'passed';
  return { tone: 'note', sentence: 'slowed', values: { at: slowedUntil }, ...about };
};
