/** What the terminal says when the desk is up: where it is and how to get in. */
export function welcome(
  appUrl: string,
  { firstRunToken, sandboxIsOpen }: { firstRunToken: string | null; sandboxIsOpen: boolean },
): string {
  const lines = ['', `  Vitrine is at ${appUrl}`, ''];
  if (sandboxIsOpen)
    lines.push('  Sandbox: enter without a password as marketer, agent, manager or administrator.', '');
  if (firstRunToken) {
    lines.push('  Make the first administrator of your own with this link, once, within a day:');
    lines.push(`  ${appUrl}/first-run?token=${firstRunToken}`, '');
  }
  return `${lines.join('\n')}\n`;
}
