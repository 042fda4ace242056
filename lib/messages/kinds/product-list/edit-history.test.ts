import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditHistory, emptyHistory, recordStep, redoStep, stepsMax, undoStep } from './edit-history';

test('what is typed into one field is one step', () => {
  let history: EditHistory<string> = emptyHistory;
  for (const before of ['', 'a', 'ab']) history = recordStep(history, before, 'body');
  history = recordStep(history, 'abc', 'header');
  expect(history.past).toEqual(['', 'abc']);
  expect(undoStep(history, 'abc / h')?.draft).toBe('abc');
});

test('undo restores exactly every state there was, and redo leads back, until something new is done', () => {
  const drafts = fc.array(fc.string(), { minLength: 1, maxLength: stepsMax + 20 });
  fc.assert(
    fc.property(drafts, fc.string(), (states, another) => {
      let history: EditHistory<string> = emptyHistory;
      for (const before of states.slice(0, -1)) history = recordStep(history, before, null);
      let now = states.at(-1) ?? '';
      const walk = (step: typeof undoStep<string>) => {
        const seen = [now];
        for (let next = step(history, now); next; next = step(history, now)) {
          ({ draft: now, history } = next);
          seen.push(now);
        }
        return seen;
      };
      const kept = states.slice(-stepsMax - 1);
      expect(walk(undoStep)).toEqual(kept.toReversed());
      expect(walk(redoStep)).toEqual(kept);
      const undone = undoStep(history, now);
      if (undone) expect(redoStep(recordStep(undone.history, undone.draft, null), another)).toBeNull();
    }),
  );
});
