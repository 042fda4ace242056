import { expect, test } from 'vitest';
import { hasRight, type Right, type Role, roles } from './rights';

/** Who may do what, said a second time and the other way round: who is added to a right here was meant to have it. */
const holders: Record<Right, Role[]> = {
  profile: ['marketer', 'agent', 'manager', 'administrator'],
  'history.own': ['marketer', 'agent', 'manager', 'administrator'],
  'catalog.read': ['marketer', 'agent', 'manager', 'administrator'],
  compose: ['marketer', 'agent', 'administrator'],
  send: ['marketer', 'agent', 'administrator'],
  contacts: ['marketer', 'agent', 'administrator'],
  'history.all': ['marketer', 'manager', 'administrator'],
  'unknown.decide': ['manager', 'administrator'],
  'numbers.manage': ['administrator'],
  'accounts.manage': ['administrator'],
  'catalog.manage': ['administrator'],
  'team.manage': ['administrator'],
  'organization.manage': ['administrator'],
  'shares.manage': ['administrator'],
};

test.each(Object.entries(holders))('%s is a right of %j and of nobody else', (right, expected) => {
  expect(roles.filter((role) => hasRight(role, right as Right))).toEqual(expected);
});
