type ChatDay = {
  at: number;
  now: number;
  language: string;
  timeZone: string | undefined;
  today: string;
  yesterday: string;
};

const dayMs = 86_400_000;

/** @returns the name WhatsApp gives to the day of `at`: today, yesterday, a weekday within a week, else a short date. */
export function chatDay({ at, now, language, timeZone, today, yesterday }: ChatDay): string {
  const days = Math.round((startOfDay(now, timeZone) - startOfDay(at, timeZone)) / dayMs);
  if (days <= 0) return today;
  if (days === 1) return yesterday;
  const options: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { dateStyle: 'short' };
  const day = new Intl.DateTimeFormat(language, { ...options, timeZone }).format(at);
  return day.charAt(0).toLocaleUpperCase(language) + day.slice(1);
}

/** The calendar day as if it were one of UTC, so that days can be subtracted. */
function startOfDay(at: number, timeZone: string | undefined): number {
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone,
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1);
}
