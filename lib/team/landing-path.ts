import { hasRight, type Role } from './rights';

/** Where a person's work begins: who composes at the composer, who only reviews at the history. */
export function landingPath(role: Role): '/compose' | '/history' {
  return hasRight(role, 'compose') ? '/compose' : '/history';
}
