import {
  type KeiDocument,
  type KeiFacts,
  type KeiMonth,
  keiMonths,
  readKei,
  type ReasonVolume,
} from '@cxboard/domain/kei/kei-page.rules';
import { addDays, type LocalDate, localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { contactsOfPeriods } from '../contacts/index.ts';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { keiMonthly, keiPage } from './kei.statements.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface Counted {
  /** Which of the months it is about. */
  readonly nth: number;
  readonly reason: string;
  readonly channel: string;
  readonly contacts: number;
  readonly costInCents: number | null;
}

@Injectable()
export class KeiReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of the last three months that are over, where nobody says which days. */
  async kei(viewer: Viewer, days: Days | null, by: string | null): Promise<KeiDocument> {
    foundOr404(may(viewer).seeReview() || null);
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    return keiAsked(ask, { today, currency: viewer.organization.currency, days, by });
  }
}

interface KeiAsked {
  readonly today: LocalDate;
  readonly currency: string;
  readonly days: Days | null;
  readonly by: string | null;
}

/** Everything the page of the index shows. */
export async function keiAsked(ask: Ask, { today, currency, days, by }: KeiAsked): Promise<KeiDocument> {
  const months = lastMonths(today);
  const period = days ?? { from: months[0].from, to: months[2].to };
  if (period.from > period.to)
    throw new BadInput('The period must end on or after the day it begins.', { field: 'to' });
  const [[row], [counted]] = await Promise.all([
    ask<{ facts: KeiFacts }>(keiPage, [today, period.from, period.to, by]),
    ask<{ rows: Counted[] }>(contactsOfPeriods, [months.map(({ from }) => from), months.map(({ to }) => to)]),
  ]);
  return readKei(foundOr404(row).facts, { currency, period, by, volumes: volumesOf(counted?.rows ?? []) });
}

function monthBefore(day: LocalDate): Days {
  const to = addDays(`${day.slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

/** The three months that are over, the oldest first. */
export function lastMonths(today: LocalDate): readonly [Days, Days, Days] {
  const newest = monthBefore(today);
  const middle = monthBefore(newest.from);
  return [monthBefore(middle.from), middle, newest];
}

const costOf = (rows: readonly Counted[]): number | null => {
  const contacts = rows.reduce((sum, row) => sum + row.contacts, 0);
  if (contacts === 0 || rows.some(({ costInCents }) => costInCents === null)) return null;
  return rows.reduce((sum, row) => sum + (row.costInCents ?? 0), 0) / contacts / 100;
};

/** What contacts of a reason cost on average, and over the cheapest channel; a month that nobody counted is no month without any. */
function volumesOf(rows: readonly Counted[]): ReasonVolume[] {
  const monthsCounted = new Set(rows.map(({ nth }) => nth)).size;
  return [...Map.groupBy(rows, ({ reason }) => reason)].map(([reason, own]) => {
    const channels = [...Map.groupBy(own, ({ channel }) => channel).values()].flatMap((one) => costOf(one) ?? []);
    return {
      reason,
      contactsPerMonth: own.reduce((sum, { contacts }) => sum + contacts, 0) / monthsCounted,
      costPerContact: costOf(own),
      cheapestChannel: channels.length > 0 ? Math.min(...channels) : null,
    };
  });
}

/** The index by month, and the metrics that count the same answers. */
export async function keiByMonth(
  ask: Ask,
  today: LocalDate,
): Promise<{ readonly months: readonly KeiMonth[]; readonly madeOf: readonly string[] }> {
  const [row] = await ask<{ facts: Pick<KeiFacts, 'definition' | 'months'> & { readonly madeOf: string[] } }>(
    keiMonthly,
    [today],
  );
  const { madeOf, ...facts } = foundOr404(row).facts;
  return { months: keiMonths(facts), madeOf };
}
