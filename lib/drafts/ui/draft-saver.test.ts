import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver, type DraftContent, type DraftStand, type SaveState } from './draft-saver';

const content = (fields: string): DraftContent => ({ kind: 'product', recipient: null, fields });

function saverWith(
  put: (content: DraftContent, version: number) => Promise<DraftStand | 'failed' | 'conflict'>,
) {
  const states: SaveState[] = [];
  const onRenewed = vi.fn();
  const stand = { version: 1, submissionId: 'first' };
  return {
    states,
    onRenewed,
    saver: createDraftSaver({ stand, put, onState: (state) => states.push(state), onRenewed }),
  };
}

describe('saving a draft while it is written', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a burst of changes is saved once, a second after the last', async () => {
    const put = vi.fn(async (_: DraftContent, version: number) => ({
      version: version + 1,
      submissionId: 'first',
    }));
    const { saver } = saverWith(put);
    saver.schedule(content('a'));
    await vi.advanceTimersByTimeAsync(900);
    saver.schedule(content('ab'));
    await vi.advanceTimersByTimeAsync(999);
    expect(put).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(put.mock.calls).toEqual([[content('ab'), 1]]);
  });

  test('what changes during a save is saved after it, on the version it made', async () => {
    const answers: ((stand: DraftStand) => void)[] = [];
    const put = vi.fn(
      (_: DraftContent, __: number) => new Promise<DraftStand>((resolve) => answers.push(resolve)),
    );
    const { saver } = saverWith(put);
    saver.schedule(content('a'));
    await vi.advanceTimersByTimeAsync(1000);
    saver.schedule(content('b'));
    const flushed = saver.flush();
    answers[0]?.({ version: 2, submissionId: 'first' });
    await vi.advanceTimersByTimeAsync(0);
    answers[1]?.({ version: 3, submissionId: 'first' });
    expect(await flushed).toEqual({ version: 3, submissionId: 'first' });
    expect(put.mock.calls.map(([{ fields }, version]) => [fields, version])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  test('a desk that cannot be reached is asked again, and nothing is lost', async () => {
    const put = vi
      .fn<(content: DraftContent, version: number) => Promise<DraftStand | 'failed'>>()
      .mockResolvedValueOnce('failed')
      .mockResolvedValueOnce({ version: 2, submissionId: 'first' });
    const { saver, states } = saverWith(put);
    saver.schedule(content('a'));
    expect(await saver.flush()).toBeNull();
    await vi.advanceTimersByTimeAsync(5000);
    expect(put.mock.calls.at(-1)?.[0]).toEqual(content('a'));
    expect(states).toEqual(['waiting', 'saving', 'failed', 'saving', 'saved']);
  });

  test('a draft saved elsewhere stops saving and is never overwritten', async () => {
    const put = vi.fn(async () => 'conflict' as const);
    const { saver, states } = saverWith(put);
    saver.schedule(content('a'));
    expect(await saver.flush()).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(states.at(-1)).toBe('conflict');
  });

  test('an edit after the message was settled is told', async () => {
    const { saver, onRenewed } = saverWith(async () => ({ version: 2, submissionId: 'second' }));
    saver.schedule(content('a'));
    expect(await saver.flush()).toEqual({ version: 2, submissionId: 'second' });
    expect(onRenewed).toHaveBeenCalledOnce();
  });
});
