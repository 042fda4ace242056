import { afterEach, beforeEach, expect } from 'vitest';

/**
 * A test that leaves an error or a warning on the console fails. One that expects it puts a spy with an implementation
 * of its own over the console and states what was written.
 */
const watched = ['error', 'warn'] as const;
const originals = { error: console.error, warn: console.warn };
let written: unknown[][] = [];

beforeEach(() => {
  written = [];
  for (const method of watched) {
    console[method] = (...args: unknown[]) => {
      written.push(args);
      originals[method](...args);
    };
  }
});

afterEach(() => {
  Object.assign(console, originals);
  expect(written, 'nothing is written to console.error or console.warn').toEqual([]);
});
