import type { Right } from '@/lib/team/rights';

/**
 * Who may come through which door: a right of `lib/team/rights.ts`, or
 * - `public`: anybody, signed in or not; whatever it does asks for nothing but the desk's own origin, or for a one-time link
 * - `credential`: machines, each with a secret of its own
 * - `sandbox`: anybody while the sandbox is on
 *
 * Every page, route and action of the build has one row here, and nothing else has.
 */
export type Access = Right | 'public' | 'credential' | 'sandbox';

/** Pages by their address. `redirect` leads on and shows nothing itself. */
export const pages: Record<string, Access | 'redirect'> = {
  '/': 'redirect',
  '/_global-error': 'public',
  '/_not-found': 'public',
  '/catalog': 'catalog.read',
  '/catalog/health': 'catalog.read',
  '/compose': 'compose',
  '/compose/[draftId]': 'compose',
  '/first-run': 'public',
  '/history': 'history.own',
  '/history/[id]': 'history.own',
  '/invitation': 'public',
  '/sandbox/gallery': 'sandbox',
  '/sandbox/phone': 'sandbox',
  '/settings': 'redirect',
  '/settings/accounts': 'accounts.manage',
  '/settings/accounts/[wabaId]': 'accounts.manage',
  '/settings/accounts/connect': 'accounts.manage',
  '/settings/numbers': 'numbers.manage',
  '/settings/numbers/[phoneNumberId]': 'numbers.manage',
  '/settings/organization': 'organization.manage',
  '/settings/profile': 'profile',
  '/settings/team': 'team.manage',
  '/sign-in': 'public',
  '/unconfirmed': 'unknown.decide',
};

/** Routes by their address and methods. HEAD comes with GET. */
export const routes: Record<string, { methods: string[]; access: Access }> = {
  '/api/auth/[...nextauth]': { methods: ['GET', 'POST'], access: 'public' },
  '/api/desk/accounts/[wabaId]': { methods: ['GET'], access: 'accounts.manage' },
  '/api/desk/accounts/test': { methods: ['POST'], access: 'accounts.manage' },
  '/api/desk/catalog/changes': { methods: ['GET'], access: 'catalog.read' },
  '/api/desk/catalog/health': { methods: ['GET'], access: 'catalog.read' },
  '/api/desk/catalog/product': { methods: ['GET'], access: 'catalog.read' },
  '/api/desk/catalog/sync': { methods: ['GET'], access: 'catalog.read' },
  '/api/desk/drafts/[draftId]': { methods: ['PUT'], access: 'compose' },
  '/api/desk/history/filters': { methods: ['GET'], access: 'history.own' },
  '/api/desk/history/search': { methods: ['POST'], access: 'history.own' },
  '/api/desk/messages': { methods: ['GET'], access: 'history.own' },
  '/api/desk/messages/[id]': { methods: ['GET'], access: 'history.own' },
  '/api/desk/messages/[id]/meta-history': { methods: ['GET'], access: 'unknown.decide' },
  '/api/desk/messages/count': { methods: ['GET'], access: 'history.own' },
  '/api/desk/numbers': { methods: ['GET'], access: 'numbers.manage' },
  '/api/desk/numbers/[phoneNumberId]': { methods: ['GET'], access: 'numbers.manage' },
  '/api/desk/numbers/[phoneNumberId]/test': { methods: ['POST'], access: 'numbers.manage' },
  '/api/desk/numbers/held': { methods: ['GET'], access: 'profile' },
  '/api/desk/preflight': { methods: ['GET'], access: 'compose' },
  '/api/desk/product-sets': { methods: ['GET'], access: 'catalog.read' },
  '/api/desk/products': { methods: ['GET'], access: 'catalog.read' },
  '/api/desk/products/match': { methods: ['POST'], access: 'catalog.read' },
  '/api/desk/recipients': { methods: ['POST'], access: 'contacts' },
  '/api/desk/recipients/read': { methods: ['POST'], access: 'contacts' },
  '/api/desk/unconfirmed': { methods: ['GET'], access: 'unknown.decide' },
  '/api/desk/unconfirmed/count': { methods: ['GET'], access: 'unknown.decide' },
  '/api/events': { methods: ['GET'], access: 'history.own' },
  '/api/health': { methods: ['GET'], access: 'public' },
  '/api/pictures/[id]': { methods: ['GET'], access: 'catalog.read' },
  '/api/webhooks/whatsapp': { methods: ['GET', 'POST'], access: 'credential' },
  '/icon.svg': { methods: ['GET'], access: 'public' },
  '/sandbox/catalog': { methods: ['DELETE', 'GET', 'PUT'], access: 'credential' },
  '/sandbox/catalog/[retailerId]': { methods: ['PUT'], access: 'credential' },
  '/sandbox/graph/[...path]': { methods: ['DELETE', 'GET', 'POST'], access: 'credential' },
  '/sandbox/phone/contacts': { methods: ['GET'], access: 'sandbox' },
  '/sandbox/phone/events': { methods: ['GET'], access: 'sandbox' },
  '/sandbox/phone/messages': { methods: ['POST'], access: 'sandbox' },
  '/sandbox/phone/mischief': { methods: ['GET', 'POST'], access: 'sandbox' },
  '/sandbox/phone/mischief/reset': { methods: ['POST'], access: 'sandbox' },
  '/sandbox/phone/read': { methods: ['POST'], access: 'sandbox' },
  '/sandbox/phone/thread': { methods: ['GET'], access: 'sandbox' },
};

/** Server Actions by file and name. */
export const actions: Record<string, Access> = {
  'app/(auth)/first-run/actions.ts#createAdministrator': 'public',
  'app/(auth)/invitation/actions.ts#join': 'public',
  'app/(desk)/_parts/sign-out-action.ts#signOut': 'public',
  'app/(desk)/catalog/actions.ts#changeCommerceSettingsAction': 'catalog.manage',
  'app/(desk)/catalog/actions.ts#writeProductMessageAction': 'compose',
  'app/(desk)/catalog/sync-action.ts#requestSyncAction': 'catalog.read',
  'app/(desk)/compose/actions.ts#discardDraftAction': 'compose',
  'app/(desk)/compose/actions.ts#openDraftAction': 'compose',
  'app/(desk)/compose/actions.ts#sendAnotherAction': 'send',
  'app/(desk)/compose/actions.ts#sendDraftAction': 'send',
  'app/(desk)/compose/actions.ts#splitDraftAction': 'compose',
  'app/(desk)/history/[id]/actions.ts#composeAgain': 'compose',
  'app/(desk)/settings/accounts/actions.ts#connectAccountAction': 'accounts.manage',
  'app/(desk)/settings/accounts/actions.ts#createOwnAdministratorAction': 'accounts.manage',
  'app/(desk)/settings/accounts/actions.ts#disconnectAccountAction': 'accounts.manage',
  'app/(desk)/settings/numbers/actions.ts#resumeNumberAction': 'numbers.manage',
  'app/(desk)/settings/organization/actions.ts#saveOrganizationAction': 'organization.manage',
  'app/(desk)/settings/profile/actions.ts#changePasswordAction': 'profile',
  'app/(desk)/settings/profile/actions.ts#endSessionsAction': 'profile',
  'app/(desk)/settings/team/actions.ts#changeRoleAction': 'team.manage',
  'app/(desk)/settings/team/actions.ts#deactivateAction': 'team.manage',
  'app/(desk)/settings/team/actions.ts#inviteAction': 'team.manage',
  'app/(desk)/settings/team/actions.ts#reactivateAction': 'team.manage',
  'app/(desk)/settings/team/actions.ts#revokeInvitationAction': 'team.manage',
  'app/(desk)/unconfirmed/actions.ts#markNotSentAction': 'unknown.decide',
  'app/(desk)/unconfirmed/actions.ts#sendAgainAction': 'unknown.decide',
  'app/_parts/preference-actions.ts#setPreference': 'public',
};
