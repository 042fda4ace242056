import type { NamedLimit } from '@/lib/platform/limits/take-turn';

/** Each person's own, or each address's. Wide enough for a quick hand with several tabs, too narrow for a script. */
export const limits = {
  /** A search follows the typing, a few letters at a time. */
  search: { name: 'search', perMinute: 120, burst: 40 },
  /** A pasted list is hundreds of searches at once. */
  matchList: { name: 'match-list', perMinute: 20, burst: 10 },
  send: { name: 'send', perMinute: 60, burst: 30 },
  openDraft: { name: 'open-draft', perMinute: 60, burst: 30 },
  /** Asked with every product that joins a draft, and with every change of the catalog. */
  preflight: { name: 'preflight', perMinute: 240, burst: 120 },
  /** Whoever saves settings this often is no longer looking at them. */
  saveSettings: { name: 'save-settings', perMinute: 30, burst: 15 },
  /** Autosave comes at most once a second from each open draft. */
  saveDraft: { name: 'save-draft', perMinute: 240, burst: 120 },
  /** A press of "Sync now": while a catalog is being read another one does nothing. */
  sync: { name: 'sync', perMinute: 6, burst: 6 },
  /** Making links and taking them back: a slow hand's work. */
  shareLinks: { name: 'share-links', perMinute: 30, burst: 15 },
  /** Visits to shared previews; without proxies of our own everybody together has them. */
  openShared: { name: 'open-shared', perMinute: 300, burst: 150 },
  /** Each preview has up to thirty pictures. */
  sharedPicture: { name: 'shared-picture', perMinute: 3000, burst: 1500 },
} as const satisfies Record<string, NamedLimit>;
