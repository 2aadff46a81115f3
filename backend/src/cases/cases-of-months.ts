import { type AlikeCases, readCases } from '@cxboard/domain/contact-reasons/cases.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { smallestForValue } from '@cxboard/domain/metrics/gates.rules';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { casesAlike } from './cases.statements.ts';

interface Facts {
  readonly asAt: string | null;
  readonly alike: readonly AlikeCases[];
}

export async function casesOf(ask: Ask, monthsBack: number): Promise<Facts> {
  const [row] = await ask<{ facts: Facts }>(casesAlike, [monthsBack]);
  return foundOr404(row).facts;
}

/** The page is about thirteen months: the newest and twelve before it. */
export const monthsShown = 12;

const threeYears = 35;

/** Hours within which half of a month's cases were closed, for the months that are over. */
export async function casesByMonth(ask: Ask, today: LocalDate): Promise<ReadonlyMap<LocalDate, number>> {
  const { asAt, alike } = await casesOf(ask, threeYears);
  const over = readCases(asAt, alike).months.filter(
    ({ month, closed, open }) => month.slice(0, 7) < today.slice(0, 7) && closed + open >= smallestForValue,
  );
  return new Map(
    over.flatMap(({ month, withOpen: { median } }) => (median.hours === null ? [] : [[month, median.hours] as const])),
  );
}
