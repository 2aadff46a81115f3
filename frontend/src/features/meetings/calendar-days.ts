const day = 86_400_000;

/** Days as plain dates, reckoned in UTC so that no zone or summer time moves them. */
export const addDays = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * day).toISOString().slice(0, 10);

export const mondayOf = (on: string): string => addDays(on, -((new Date(on).getUTCDay() + 6) % 7));

export const todayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);

export const weeksFrom = (monday: string, count: number): string[] =>
  Array.from({ length: count }, (_, week) => addDays(monday, week * 7));
