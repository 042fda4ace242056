import type { Environment } from '@/lib/platform/env/environment';

/** What the terminal says when the desk is up: where it is and how to get in. */
export function welcome(
  settings: Pick<Environment, 'appUrl' | 'sandbox'>,
  firstRunToken: string | null,
): string {
  const lines = ['', `  Vitrine is at ${settings.appUrl}`, ''];
  if (settings.sandbox)
    lines.push('  Sandbox: enter without a password as marketer, agent, manager or administrator.', '');
  if (firstRunToken) {
    lines.push('  Make the first administrator of your own with this link, once, within a day:');
    lines.push(`  ${settings.appUrl}/first-run?token=${firstRunToken}`, '');
  }
  return `${lines.join('\n')}\n`;
}
