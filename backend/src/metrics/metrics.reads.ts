import type { Grain } from '@cxboard/domain/metrics/period.rules';
import { may } from '@cxboard/domain/people/permissions';
import { definitionSentence } from '@cxboard/messages/definition.messages';
import { wordsIn } from '@cxboard/messages/languages';
import { Injectable } from '@nestjs/common';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { cardOf, type CardRow } from './metric-cards.ts';
import { areCounted, metricCards, sourcesTree } from './metric-lists.statements.ts';
import type { MetricCardModel } from './metric.model.ts';
import { pageOf, type FiguresRequest, type MetricTree } from './metric-figures.ts';
import { metricPage } from './metric-page.statement.ts';
import { snapshotTree } from './snapshot.statements.ts';
import { localDateOf } from '@cxboard/domain/local-time';
import type { SnapshotModel } from './snapshot.model.ts';
import type { SourceModel } from './source.model.ts';

/** How many periods a series shows when nobody asks for more. */
const pointsShown = { DAY: 90, WEEK: 53, MONTH: 25 } as const satisfies Record<Grain, number>;

export interface MetricName {
  readonly slug?: string;
  readonly id?: string;
}

/** The values of `metrics.page`, in its order. */
export const pageValues = (
  { slug = '', id }: MetricName,
  { seesDrafts, today, request }: { seesDrafts: boolean; today: string; request: FiguresRequest },
) => [
  slug,
  id ?? null,
  seesDrafts,
  request.grain.toLowerCase(),
  request.from ?? null,
  request.to ?? null,
  today,
  pointsShown[request.grain],
  request.filter?.length ? JSON.stringify(request.filter) : null,
  request.by ?? '',
];

/** Metrics as they stood on the morning of a day: what that day had not closed yet is not in them. */
export async function cardsOn(
  ask: Ask,
  { today, seesDrafts, locale }: { today: string; seesDrafts: boolean; locale: string },
): Promise<MetricCardModel[]> {
  const rows = await ask<CardRow>(metricCards, [seesDrafts, today]);
  return rows.map((row) => cardOf(row, { locale, today }));
}

/** Whether there would be a figure on any card; asks for none of them. */
export async function anyCounted(ask: Ask): Promise<boolean> {
  const [row] = await ask<{ counted: boolean }>(areCounted, []);
  return row?.counted === true;
}

@Injectable()
export class MetricsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async metric(viewer: Viewer, name: MetricName, request: FiguresRequest = { grain: 'MONTH' }) {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    refuseRange(request);
    const values = pageValues(name, { seesDrafts: may(viewer).seeDraftMetrics(), today, request });
    const [row] = await this.database.read<{ tree: MetricTree }>(viewer, metricPage, values);
    const { tree } = foundOr404(row);
    refuseDimensions(tree, request);
    const page = pageOf(tree, request, today);
    return { ...page, definitionText: definitionSentence(wordsIn(viewer.organization.locale), page.definition) };
  }

  metrics(viewer: Viewer) {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const seesDrafts = may(viewer).seeDraftMetrics();
    return cardsOn((named, values) => this.database.read(viewer, named, values), {
      ...{ today, seesDrafts, locale: viewer.organization.locale },
    });
  }

  async sources(viewer: Viewer): Promise<SourceModel[]> {
    foundOr404(may(viewer).defineMetrics() || null);
    const rows = await this.database.read<{ tree: SourceModel }>(viewer, sourcesTree);
    return rows.map(({ tree }) => tree);
  }

  async snapshot(viewer: Viewer, id: string): Promise<SnapshotModel> {
    const [row] = await this.database.read<{ tree: SnapshotModel }>(viewer, snapshotTree, [id]);
    return foundOr404(row).tree;
  }
}

function refuseRange({ from, to }: FiguresRequest) {
  if (from && to && from > to)
    throw new BadInput('The period must end on or after the day it begins.', { field: 'to' });
}

/**
 * A breakdown or filter names a dimension of the metric. What describes people is never a filter and never broken down
 * within one: small groups would follow from the difference of two answers.
 */
export function refuseDimensions(
  { dimensions }: Pick<MetricTree, 'dimensions'>,
  { by, filter: asked }: FiguresRequest,
) {
  // A client may say that it filters by nothing.
  const filter = asked ?? [];
  const known = new Map(dimensions.map((dimension) => [dimension.name, dimension]));
  const unknown = [by, ...filter.map(({ dimension }) => dimension)].find((name) => name && !known.has(name));
  if (unknown) throw new BadInput(`The answers of this metric have no dimension "${unknown}".`, { field: 'filter' });
  const aboutPeople = (name = '') => known.get(name)?.aboutPeople ?? false;
  if (filter.some(({ dimension }) => aboutPeople(dimension)) || (filter.length > 0 && aboutPeople(by)))
    throw new BadInput('A dimension about people cannot be a filter, nor be broken down within one.', {
      field: 'filter',
    });
}
