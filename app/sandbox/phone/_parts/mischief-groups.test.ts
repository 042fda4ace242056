import { expect, test } from 'vitest';
import { mischiefKinds } from '@/lib/sandbox/mischief/mischief-rule';
import { mischiefGroups } from './mischief-groups';

test('every kind of mischief can be switched on from the phone, in one place', () => {
  const listed = mischiefGroups.flatMap(({ kinds }) => kinds);
  expect([...listed].sort()).toEqual([...mischiefKinds].sort());
});
