/** How next-auth carries to the browser that sign-in is slowed down: it passes nothing but the name of an error. */
export function slowedError(seconds: number): string {
  return `slowed:${seconds}`;
}

/** @returns the seconds to wait, or null when `error` is another one. */
export function readSlowedError(error: string | null | undefined): number | null {
  const seconds = /^slowed:(\d{1,6})$/.exec(error ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds);
}
