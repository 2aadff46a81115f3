/// <reference types="node" />
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import type { Cadence, Occurrence } from './cadence.rules.ts';

/**
 * Reliability F4: five years of meetings in 20 zones, made on hosts of four zones, against a reference that knows only the
 * days of the calendar and the clocks of `Intl`.
 */
const zones = [
  ...['Europe/Prague', 'Europe/London', 'Europe/Lisbon', 'Europe/Istanbul', 'Africa/Casablanca', 'Africa/Johannesburg'],
  ...['America/New_York', 'America/Los_Angeles', 'America/St_Johns', 'America/Sao_Paulo', 'America/Santiago'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tehran', 'Asia/Tokyo', 'Asia/Jerusalem'],
  ...['Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham'],
];
const hosts = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
const span = { from: '2024-01-01', until: '2028-12-31' };
const holidays = ['2024-03-29', '2024-12-25', '2025-05-01', '2026-04-06', '2026-12-24', '2026-12-25', '2028-07-05'];

/** At hours that the clocks leap over or show twice, too. */
const cadences: readonly Cadence[] = zones.flatMap((timeZone, nth) =>
  ['10:00', '02:30', '00:15'].map((anchorTime, at) => ({
    ...{ timeZone, anchorTime, holidays, closedRanges: [{ from: '2026-08-03', until: '2026-08-14' }] },
    anchorDate: `2024-01-0${1 + ((nth + at) % 7)}`,
    everyDays: 7,
    firstKind: nth % 2 === 0 ? 'METRICS' : 'PROJECT_REVIEW',
    onHoliday: at === 2 ? 'SKIP' : 'MOVE_NEXT_WORKING_DAY',
    durations: { METRICS: 90, PROJECT_REVIEW: 75 },
  })),
);

const day = 86_400_000;
const asDate = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** How far a zone's clock is ahead at a moment, read from its face. */
function ahead(moment: number, clock: Intl.DateTimeFormat): number {
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const face = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
  );
  return face - moment;
}

/** Of a time shown twice the first; a time leapt over comes as much later as the leap. */
function momentIn(clock: Intl.DateTimeFormat, wall: number): number {
  const offsets = [ahead(wall - day, clock), ahead(wall + day, clock)];
  const shown = offsets.map((offset) => wall - offset).filter((moment) => moment + ahead(moment, clock) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - (offsets[0] ?? 0);
}

/** The same meetings by the simplest means. */
function reference(cadence: Cadence): string[] {
  const clock = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: cadence.timeZone, hourCycle: 'h23', calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  const [hours = 0, minutes = 0] = cadence.anchorTime.split(':').map(Number);
  const isShut = (date: string) => holidays.includes(date) || ('2026-08-03' <= date && date <= '2026-08-14');
  const mayMoveTo = (moment: number) => !isShut(asDate(moment)) && ![0, 6].includes(new Date(moment).getUTCDay());
  const found: string[] = [];
  let kind = cadence.firstKind;
  for (let slot = Date.parse(cadence.anchorDate); asDate(slot) <= span.until; slot += 7 * day) {
    let on: number | null = slot;
    if (isShut(asDate(slot))) {
      const later = [1, 2, 3, 4, 5, 6].map((days) => slot + days * day);
      on = cadence.onHoliday === 'SKIP' ? null : (later.find(mayMoveTo) ?? null);
    }
    if (on === null) continue;
    const startsAt = new Date(momentIn(clock, on + hours * 3_600_000 + minutes * 60_000)).toISOString();
    found.push(`${asDate(slot)} ${asDate(on)} ${startsAt} ${kind}`);
    kind = kind === 'METRICS' ? 'PROJECT_REVIEW' : 'METRICS';
  }
  return found;
}

const line = ({ slotOn, startsOn, startsAt, kind }: Occurrence) =>
  `${slotOn} ${startsOn} ${new Date(startsAt).toISOString()} ${kind}`;

/** What the rules make in a process whose own clock is that of a zone. */
function madeOn(host: string): Occurrence[][] {
  const rules = new URL('./cadence.rules.ts', import.meta.url).href;
  const script = `
    const { occurrences } = await import(${JSON.stringify(rules)});
    const cadences = ${JSON.stringify(cadences)};
    console.log(JSON.stringify(cadences.map((cadence) => occurrences(cadence, ${JSON.stringify(span)}))));`;
  const env = { ...process.env, TZ: host, NODE_OPTIONS: '' };
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    ...{ env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(String(output)) as Occurrence[][];
}

const expected = cadences.map(reference);

test.each(hosts)('five years of meetings in twenty zones are the same made on a host of %s', (host) => {
  const made = madeOn(host).map((meetings) => meetings.map(line));
  expect(made.flat().length).toBeGreaterThan(15_000);
  cadences.forEach(({ timeZone, anchorTime }, nth) =>
    expect({ timeZone, anchorTime, meetings: made[nth] }).toEqual({ timeZone, anchorTime, meetings: expected[nth] }),
  );
});

test('the reference would see a meeting an hour off, a day off, or of the other kind', () => {
  const [first = ''] = expected[0] ?? [];
  expect(first).toMatch(/^2024-01-01 2024-01-01 2024-01-01T09:00:00.000Z METRICS$/);
  // In Prague the clocks leap from 02:00 to 03:00 on the last Sunday of March; Lord Howe by half an hour.
  const of = (zone: string, time: string) =>
    expected[cadences.findIndex(({ timeZone, anchorTime }) => timeZone === zone && anchorTime === time)] ?? [];
  const hours = (lines: readonly string[]) => new Set(lines.map((one) => one.slice(33, 38)));
  expect(hours(of('Europe/Prague', '10:00'))).toEqual(new Set(['09:00', '08:00']));
  expect(hours(of('Asia/Tokyo', '10:00'))).toEqual(new Set(['01:00']));
  expect(hours(of('Australia/Lord_Howe', '10:00'))).toEqual(new Set(['23:00', '23:30']));
});
