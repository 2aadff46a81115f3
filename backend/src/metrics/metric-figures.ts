import type { Benchmark } from '@cxboard/domain/metrics/benchmark.rules';
import { breakDown, type Segment } from '@cxboard/domain/metrics/breakdown.rules';
import {
  definitionFacts,
  definitionInForce,
  type MetricDefinition,
  units,
  versionsCountedAlike,
} from '@cxboard/domain/metrics/definition.rules';
import {
  addExcluded,
  nothingExcluded,
  type Excluded,
  type ExclusionReason,
} from '@cxboard/domain/metrics/estimate.rules';
import { readSeries } from '@cxboard/domain/metrics/finding.rules';
import { mergeCells, type ScoreCell } from '@cxboard/domain/metrics/histogram.rules';
import { measure } from '@cxboard/domain/metrics/measure.rules';
import type { Layer, MetricState } from '@cxboard/domain/metrics/metric.rules';
import type { Grain } from '@cxboard/domain/metrics/period.rules';
import type { UnsureDay } from '@cxboard/domain/metrics/quality.rules';
import { buildSeries, type DayCell, type Span } from '@cxboard/domain/metrics/series.rules';
import { restatements, type ToldValue } from '@cxboard/domain/metrics/told-values.rules';
import type { FilterPart } from '@cxboard/domain/metrics/snapshot.rules';
import { settingsThatCount } from '@cxboard/domain/metrics/target-entries.rules';
import { isStated, type StatedValue } from '@cxboard/domain/metrics/stated-values.rules';
import type { PersonCardModel } from '../people/index.ts';
import type { MetricBatchModel, MetricDimensionModel, RetirementModel } from './metric.model.ts';
import type { SayingModel } from './stated-values.model.ts';
import type { MetricTargetModel } from './targets.model.ts';

/** What a page or a snapshot asks of a metric. */
export interface FiguresRequest {
  readonly grain: Grain;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: string | undefined;
  readonly filter?: readonly FilterPart[] | null | undefined;
}

type DefinitionOfQuestion = MetricDefinition & { readonly questionId: string | null };

/** The tree of the statement `metrics.page`. */
export interface MetricTree {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly name: string;
  readonly layer: Layer;
  readonly state: MetricState;
  readonly target: number | null;
  /** Everything that was set, put right and withdrawn, the newest first. */
  readonly targets: readonly TargetRow[];
  readonly influenceable: boolean;
  readonly owner: PersonCardModel | null;
  readonly retired: RetirementModel | null;
  readonly definitions: readonly DefinitionOfQuestion[];
  readonly dimensions: readonly MetricDimensionModel[];
  readonly benchmarks: readonly Benchmark[];
  readonly focus: { readonly from: string; readonly to: string };
  readonly range: { readonly from: string; readonly to: string };
  readonly cells: readonly DayCell[];
  readonly inFocus: readonly (ScoreCell & { readonly label: string | null })[];
  readonly lost: readonly Lost[];
  /** The first days of periods with answers that are not for good. */
  readonly unsure: readonly UnsureDay[];
  readonly batches: readonly (MetricBatchModel & { readonly period: Span | null })[];
  /** Values given by hand that stand, of the whole metric by month; empty for parts of it. */
  readonly stated: readonly StatedValue[];
  /** Everything that was said by hand, the newest first. */
  readonly sayings: readonly SayingModel[];
  /** Of the whole metric by month; empty for parts of it. */
  readonly told: readonly (ToldValue & { readonly toldAt: string })[];
}

type TargetRow = Omit<MetricTargetModel, 'unit' | 'versions'> & { readonly definitionNumber: number | null };

interface Lost {
  readonly day: string;
  readonly reason: ExclusionReason;
  readonly code: string;
  readonly n: number;
  readonly inFocus: boolean;
}

const asExcluded = ({ reason, n }: Lost): Excluded => ({ ...nothingExcluded, [reason]: n });

function blankCodes(lost: readonly Lost[]) {
  const counts = new Map<string, number>();
  for (const { code, n } of lost) if (code) counts.set(code, (counts.get(code) ?? 0) + n);
  return [...counts].map(([code, count]) => ({ code, count }));
}

function segmentsOf(cells: MetricTree['inFocus']): Segment[] {
  const byLabel = Map.groupBy(cells, ({ label }) => label);
  return [...byLabel].map(([label, held]) => ({ label, cells: held }));
}

/** The definition that counts the period in focus. */
export function definitionOf({ definitions, focus }: MetricTree): DefinitionOfQuestion {
  const found = definitionInForce(definitions, focus.to);
  if (!found) throw new Error('A metric has at least one definition.');
  return found;
}

function breakdownOf(tree: MetricTree, dimension: string | undefined) {
  const known = tree.dimensions.find(({ name }) => name === dimension);
  if (!known) return null;
  const { name, aboutPeople } = known;
  return {
    dimension: name,
    aboutPeople,
    rows: breakDown(definitionOf(tree), segmentsOf(tree.inFocus), { aboutPeople }),
  };
}

/** Answers dated by a span count on its first day; what is said about them is said of all its days. */
function aboutDays({ from, to }: Span, spans: readonly Span[]): Span {
  const within = spans.filter((span) => span.from >= from && span.from <= to);
  return { from, to: [to, ...within.map((span) => span.to)].reduce((last, day) => (day > last ? day : last)) };
}

/** Everything a metric says for a request: value, series, what the series says, and the breakdown behind its gates. */
export function figuresOf(tree: MetricTree, request: FiguresRequest, today: string) {
  const { definitions, range, cells, lost, unsure, stated, focus } = tree;
  const definition = definitionOf(tree);
  const excluded = lost.map((row) => ({ day: row.day, excluded: asExcluded(row) }));
  const lostInFocus = lost.filter(({ inFocus }) => inFocus);
  const spans = tree.batches.flatMap(({ period }) => period ?? []);
  const about = { definitions, cells, excluded, unsure, spans, stated };
  const series = buildSeries({ grain: request.grain, ...range, today, ...about });
  const said = series.points.find(({ from, to }) => from === focus.from && to === focus.to)?.measurement;
  return {
    period: { grain: request.grain, ...aboutDays(tree.focus, spans) },
    measurement:
      said && isStated(said)
        ? said
        : measure(
            definition,
            mergeCells(tree.inFocus),
            lostInFocus.map(asExcluded).reduce(addExcluded, nothingExcluded),
          ),
    blankCodes: blankCodes(lostInFocus),
    series,
    reading: readSeries(series),
    breakdown: breakdownOf(tree, request.by),
    batches: tree.batches,
    restated: restatements(tree.told),
  };
}

export type Figures = ReturnType<typeof figuresOf>;

/** Each target with its unit and the definitions it is meant for. */
function targetHistoryOf({ targets, definitions }: MetricTree): MetricTargetModel[] {
  return targets.map(({ definitionNumber, ...target }) => {
    const under = definitions.find(({ version }) => version === definitionNumber);
    return {
      ...target,
      unit: under ? units[under.rule] : null,
      versions: under ? versionsCountedAlike(definitions, under.version) : null,
    };
  });
}

/** The metric as the API shows it: the tree without its raw bars, with what they say. */
export function pageOf(tree: MetricTree, request: FiguresRequest, today: string) {
  const definition = definitionOf(tree);
  const targetHistory = targetHistoryOf(tree);
  return {
    ...tree,
    ...{ targetHistory, targets: settingsThatCount(targetHistory) },
    definition: definitionFacts(definition),
    // Whoever counts it differently goes on from how it is counted now, whichever period the page looks at.
    questionId: tree.definitions.at(-1)?.questionId ?? null,
    definitions: tree.definitions.map(definitionFacts),
    figures: figuresOf(tree, request, today),
  };
}
