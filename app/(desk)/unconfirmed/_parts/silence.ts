const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Meta repeats a webhook it could not deliver for seven days (Meta, "Webhooks", September 2026). */
const repeatDays = 7;

/** @returns what it means that no status has come for so long */
export function silenceOf(silentMs: number): 'silentYoung' | 'silentOld' | 'silentLong' {
  if (silentMs < 2 * minuteMs) return 'silentYoung';
  return silentMs < repeatDays * dayMs ? 'silentOld' : 'silentLong';
}
