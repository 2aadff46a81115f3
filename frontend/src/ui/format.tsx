import { createContext, type ReactNode, use, useMemo } from 'react';

interface Locale {
  /** BCP 47: `en-GB`, `cs-CZ`. */
  locale: string;
  /** IANA zone in which dates are shown. */
  timeZone: string;
  /** ISO 4217. */
  currency: string;
}

const LocaleContext = createContext<Locale>({ locale: 'en-GB', timeZone: 'UTC', currency: 'EUR' });

/** Says in which language, zone and money everything below is written. */
export function LocaleProvider({ locale, timeZone, currency, children }: Locale & { children: ReactNode }) {
  const value = useMemo(() => ({ locale, timeZone, currency }), [locale, timeZone, currency]);
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

type Moment = string | number | Date;

/** Figures, dates and times as the person writes them. Plain dates (`2026-12-03`) never shift with the zone. */
export function useFormat() {
  const locale = use(LocaleContext);
  return useMemo(() => formatsOf(locale), [locale]);
}

function formatsOf({ locale, timeZone, currency }: Locale) {
  const write = (value: Moment, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: isPlainDate(value) ? 'UTC' : timeZone, ...options }).format(new Date(value));
  const number = (value: number, options: Intl.NumberFormatOptions = {}) => numberFormat(locale, options).format(value);
  return {
    /** 3 Dec 2026 */
    date: (value: Moment) => write(value, { day: 'numeric', month: 'short', year: 'numeric' }),
    /** Thu 3 December */
    day: (value: Moment) => write(value, { weekday: 'short', day: 'numeric', month: 'long' }),
    /** Thursday */
    weekday: (value: Moment) => write(value, { weekday: 'long' }),
    /** 3 Dec */
    shortDate: (value: Moment) => write(value, { day: 'numeric', month: 'short' }),
    /** December */
    monthName: (value: Moment) => write(value, { month: 'long' }),
    /** December 2026 */
    month: (value: Moment) => write(value, { month: 'long', year: 'numeric' }),
    /** 10:05; always two-digit so that columns align */
    time: (value: Moment) => write(value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** 3 Dec 2026, 10:05 */
    dateTime: (value: Moment) =>
      write(value, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    /** yesterday, in 3 days, 5 minutes ago */
    relative: (value: Moment, now: Moment = Date.now()) =>
      relative(locale, new Date(value).getTime() - new Date(now).getTime()),
    number,
    /** A share from 0 to 1 as per cent: 61.0 % */
    percent: (share: number, digits = 1) =>
      `${number(share * 100, { minimumFractionDigits: digits, maximumFractionDigits: digits })}\u00a0%`,
    /** With its sign, also for plus: +2.4, −1. */
    change: (value: number, digits = 1) =>
      number(value, { signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits }),
    money: (value: number) => number(value, { style: 'currency', currency, maximumFractionDigits: 0 }),
    /** 90 min */
    minutes: (value: number) => `${number(value)}\u00a0min`,
    list: (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    /** Reads a number as this language writes it; `null` when it is none. */
    parseNumber: (typed: string) => parse(typed, numberFormat(locale, {})),
  };
}

function isPlainDate(value: Moment): boolean {
  return typeof value === 'string' && value.length === 10;
}

function parse(typed: string, format: Intl.NumberFormat): number | null {
  const decimal = format.formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  const plain = typed
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(decimal, '.')
    .replace('−', '-');
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? null : value;
}

const steps = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function relative(locale: string, distance: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = steps.find(([, length]) => Math.abs(distance) >= length) ?? (['second', 60_000] as const);
  return format.format(Math.round(distance / size), unit);
}

const dateFormat = remembered(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numberFormat = remembered((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** Building an Intl format costs more than using it a hundred times. */
function remembered<O, F>(build: (locale: string, options: O) => F): (locale: string, options: O) => F {
  const made = new Map<string, F>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const format = made.get(key) ?? build(locale, options);
    made.set(key, format);
    return format;
  };
}
