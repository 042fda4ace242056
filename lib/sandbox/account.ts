/**
 * The business whose Meta this is: the example values of Meta's own documentation, so that its examples run as they
 * stand. The demo contact is the recipient of those examples.
 */
export const account = {
  wabaId: '102290129340398',
  wabaName: 'Maison Tilia',
  phoneNumberId: '106540352242922',
  displayNumber: '+1 555-078-3881',
  phoneDigits: '15550783881',
  catalogId: '367025965434465',
  catalogName: 'Maison Tilia',
  appId: '9876543210987654',
  appName: 'Vitrine',
  accessToken: 'sandbox-token',
  appSecret: 'sandbox-app-secret',
  demoContactWaId: '16505551234',
} as const;
