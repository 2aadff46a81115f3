import { type LinksDocument, linksBetween, type MeasuredByMonth } from '@cxboard/domain/links/metric-links.rules';
import { type LocalDate, localDateOf } from '@cxboard/domain/local-time';
import { mayShowValue, smallestForValue } from '@cxboard/domain/metrics/gates.rules';
import { headlineOf } from '@cxboard/domain/metrics/measure.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { casesByMonth } from '../cases/index.ts';
import { type ContactsByMonth, contactsByMonth } from '../contacts/index.ts';
import { keiByMonth } from '../kei/index.ts';
import { type WatchedMetric, watchedMetrics } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

/** What goes together with what, month by month, computed anew from what is there. */
@Injectable()
export class LinksReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async links(viewer: Viewer): Promise<LinksDocument> {
    foundOr404(may(viewer).seeReview() || null);
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    return { links: await linksAsked(ask, localDateOf(this.clock.now(), viewer.organization.timeZone)) };
  }
}

/** Every pair that can be looked at. */
export async function linksAsked(ask: Ask, today: LocalDate): Promise<LinksDocument['links']> {
  const [metrics, contacts, cases, kei] = await Promise.all([
    watchedMetrics(ask, today),
    contactsByMonth(ask, today),
    casesByMonth(ask, today),
    keiByMonth(ask, today),
  ]);
  const happenings = [...contacts.map(asContacts), ...asCaseHours(cases)];
  return linksBetween([...happenings, ...metrics.map(asMeasure), asIndex(kei)]);
}

const happened = { slug: null, layer: 'DESCRIPTIVE', direction: 'LOWER_IS_BETTER', madeOf: [] } as const;

/** A month cut by a new definition has two values and is none. */
function wholeMonths(points: readonly SeriesPoint[]): Map<string, number> {
  const whole = points.filter(({ from, open, showing }) => !open && from.endsWith('-01') && mayShowValue(showing));
  return new Map(
    whole.flatMap(({ from, measurement }) => {
      const { value } = headlineOf(measurement);
      return value === null ? [] : [[from, value] as const];
    }),
  );
}

const asMeasure = ({ id, name, slug, layer, direction, series }: WatchedMetric): MeasuredByMonth => ({
  ...{ id, kind: 'METRIC', name, slug, layer, direction, madeOf: [] },
  months: wholeMonths(series.points),
});

/** Contacts in all, or about one thing. */
const asContacts = ({ reasonId, reason, months }: ContactsByMonth): MeasuredByMonth => ({
  ...happened,
  ...(reasonId === null
    ? { id: 'contacts', kind: 'ALL_CONTACTS', name: '' }
    : { id: reasonId, kind: 'CONTACTS', name: reason }),
  months: new Map(Object.entries(months)),
});

const asCaseHours = (months: ReadonlyMap<string, number>): MeasuredByMonth[] =>
  months.size > 0 ? [{ ...happened, id: 'cases', kind: 'CASE_HOURS', name: '', months }] : [];

/** The index is never linked to the metrics that count the same answers. */
const asIndex = ({ months, madeOf }: Awaited<ReturnType<typeof keiByMonth>>): MeasuredByMonth => ({
  ...{ id: 'kei', kind: 'KEI', name: '', slug: null, layer: 'COMPOSITE', direction: 'HIGHER_IS_BETTER', madeOf },
  months: new Map(
    months.flatMap(({ month, index, n }) => (index === null || n < smallestForValue ? [] : [[month, index] as const])),
  ),
});
