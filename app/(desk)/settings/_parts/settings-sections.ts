import type { Right } from '@/lib/team/rights';

/** The parts of the settings, in order, and the right that opens each. */
export const settingsSections = [
  { section: 'profile', right: 'profile' },
  { section: 'team', right: 'team.manage' },
  { section: 'accounts', right: 'accounts.manage' },
  { section: 'numbers', right: 'numbers.manage' },
  { section: 'organization', right: 'organization.manage' },
  { section: 'links', right: 'compose' },
] as const satisfies readonly { section: string; right: Right }[];

export type SettingsSection = (typeof settingsSections)[number]['section'];
