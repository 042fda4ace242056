/**
 * A command that sends `body` when pasted into a shell, the token taken from $WHATSAPP_TOKEN.
 *
 * @param body JSON text; apostrophes in it are quoted as a POSIX shell needs them
 */
export function curlCommand(url: string, body: string): string {
  return [
    `curl '${url}' \\`,
    `-H 'Content-Type: application/json' \\`,
    `-H "Authorization: Bearer $WHATSAPP_TOKEN" \\`,
    `-d '${body.replaceAll("'", "'\\''")}'`,
  ].join('\n');
}
