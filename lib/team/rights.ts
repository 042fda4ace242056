/** The four roles of the desk. */
export const roles = ['marketer', 'agent', 'manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What everybody who is signed in may do. */
const everybody = ['history.own', 'catalog.read', 'profile'] as const;

/** What each role may do besides. A verb names the right it needs; this table says who has it. */
const rightsOfRole = {
  marketer: [...everybody, 'compose', 'send', 'contacts', 'history.all'],
  agent: [...everybody, 'compose', 'send', 'contacts'],
  manager: [...everybody, 'history.all', 'unknown.decide'],
  administrator: [
    ...everybody,
    'compose',
    'send',
    'contacts',
    'history.all',
    'unknown.decide',
    'numbers.manage',
    'accounts.manage',
    'catalog.manage',
    'team.manage',
    'organization.manage',
    'shares.manage',
  ],
} as const satisfies Record<Role, readonly string[]>;

export type Right = (typeof rightsOfRole)[Role][number];

/** @returns whether `role` has `right`. */
export function hasRight(role: Role, right: Right): boolean {
  const rights: readonly Right[] = rightsOfRole[role];
  return rights.includes(right);
}
