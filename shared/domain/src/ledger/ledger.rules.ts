import type { EffectGrade, EffectVerdict } from '../effects/effect.ts';
import type { EffectDocument } from '../effects/effect-document.ts';
import { touches } from '../effects/effect-plan.rules.ts';
import { type Band, medianOf, nothing, sumOf, times } from './band.rules.ts';
import { type Closing, type LedgerLine, linesOf } from './lines.rules.ts';
import { modelOn, type ValueModel } from './value-model.rules.ts';

export interface ProjectName {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly ownerId: string;
  readonly coOwnerId: string | null;
}

/** An effect that the board accepted, and what was said when the project was closed. */
export interface AcceptedEffect {
  readonly project: ProjectName;
  readonly acceptedOn: string;
  readonly reading: EffectDocument;
  readonly closing: Closing | null;
}

/** What came back for what it cost. `ratio` of 3: three for one. */
export interface Return {
  readonly cost: number;
  readonly ratio: Band;
}

export interface LedgerEntry {
  readonly project: ProjectName;
  readonly acceptedOn: string;
  readonly metric: { readonly slug: string; readonly name: string };
  readonly verdict: EffectVerdict;
  readonly grade: EffectGrade | null;
  readonly lines: readonly LedgerLine[];
  /** All its lines with money, for a year; null: none has any. */
  readonly money: Band | null;
  readonly cost: number | null;
  readonly ownerDays: number | null;
  readonly customers: number | null;
  readonly return: Return | null;
  /** Number of the value model it is counted with. */
  readonly modelNumber: number | null;
}

export interface LedgerTotal {
  readonly money: Band | null;
  readonly byKind: readonly { readonly kind: LedgerLine['kind']; readonly money: Band }[];
  /** Of the projects whose cost was entered, gains or not. */
  readonly return: Return | null;
  readonly withCost: number;
  readonly projects: number;
  /** How many of them have a value in money; reports of before this was said leave it out. */
  readonly priced?: number;
}

const same = (line: LedgerLine, of: AcceptedEffect, other: AcceptedEffect): boolean => {
  const together = touches(of.reading.windows.after, other.reading.windows.after);
  // The customers lost are those of the whole company.
  if (line.kind === 'RETENTION') return together;
  if (line.kind === 'RECOMMENDATION')
    return (
      of.reading.metric.slug === other.reading.metric.slug &&
      [...of.reading.overlapping, ...other.reading.overlapping].some(
        ({ number }) => number === of.project.number || number === other.project.number,
      )
    );
  return of.reading.contacts?.reasonId === other.reading.contacts?.reasonId && together;
};

/** What two projects may both claim counts with the one that was accepted first. */
function countedOnce(lines: readonly LedgerLine[], of: AcceptedEffect, earlier: readonly Counted[]): LedgerLine[] {
  return lines.map((line) => {
    if (!line.money) return line;
    const first = earlier.find(
      (other) =>
        other.lines.some(({ kind, money }) => kind === line.kind && money !== null) && same(line, of, other.effect),
    );
    if (!first) return line;
    return { ...line, money: null, uncounted: 'COUNTED_ELSEWHERE', countedWith: first.effect.project.number };
  });
}

interface Counted {
  readonly effect: AcceptedEffect;
  readonly lines: readonly LedgerLine[];
}

/** Null: nobody said what it cost. Days of owners cost what the model says of a day. */
function costOf({ cost, ownerDays }: Closing, model: ValueModel | null): number | null {
  const days = (ownerDays ?? 0) * (model?.costPerDay ?? 0);
  const all = (cost ?? 0) + days;
  return all > 0 ? all : null;
}

const returnOf = (money: Band, cost: number | null): Return | null =>
  cost === null ? null : { cost, ratio: times(money, 1 / cost) };

const moneyOf = (lines: readonly LedgerLine[]): Band | null => {
  const counted = lines.flatMap(({ money }) => money ?? []);
  return counted.length > 0 ? sumOf(counted) : null;
};

/** Every accepted effect with its lines, each thing counted once; the first accepted first. */
export function entriesOf(effects: readonly AcceptedEffect[], models: readonly ValueModel[]): LedgerEntry[] {
  const counted: Counted[] = [];
  const inOrder = effects.toSorted(
    (a, b) => a.acceptedOn.localeCompare(b.acceptedOn) || a.project.number - b.project.number,
  );
  return inOrder.map((effect) => {
    const { project, acceptedOn, reading, closing } = effect;
    const model = modelOn(models, acceptedOn);
    const lines = countedOnce(linesOf({ ...effect, model }), effect, counted);
    counted.push({ effect, lines });
    const money = moneyOf(lines);
    const { cost, ownerDays, customers } = closing ?? nothingSaid;
    return {
      ...{ project, acceptedOn, metric: reading.metric, verdict: reading.verdict, grade: reading.grade },
      ...{ lines, money, modelNumber: model?.number ?? null, cost, ownerDays, customers },
      return: returnOf(money ?? nothing, closing && costOf(closing, model)),
    };
  });
}

const nothingSaid = { cost: null, ownerDays: null, customers: null };

/** All entries together. What cost something and brought nothing that could be seen lowers the return. */
export function totalOf(entries: readonly LedgerEntry[]): LedgerTotal {
  const lines = entries.flatMap((entry) => entry.lines);
  const kinds = [...new Set(lines.filter(({ money }) => money).map(({ kind }) => kind))];
  const costed = entries.filter((entry) => entry.return !== null);
  const cost = costed.reduce((sum, entry) => sum + (entry.return?.cost ?? 0), 0);
  return {
    money: moneyOf(lines),
    byKind: kinds.map((kind) => ({ kind, money: moneyOf(lines.filter((line) => line.kind === kind)) ?? nothing })),
    return: costed.length > 0 ? returnOf(sumOf(costed.map(({ money }) => money ?? nothing)), cost) : null,
    withCost: costed.length,
    projects: entries.length,
    priced: entries.filter((entry) => entry.money !== null).length,
  };
}

export type Source = 'DATA' | 'CUSTOMER' | 'EMPLOYEE' | 'RESEARCH' | 'EXECUTIVE';

/** One project from what was seen to what it changed; null where it has not come so far. */
export interface Course {
  readonly project: ProjectName;
  readonly source: Source;
  readonly seenOn: string;
  readonly decidedOn: string;
  readonly deliveredOn: string | null;
  readonly effectOn: string | null;
  /** The smallest change that matters as it was planned, and what was measured towards it. */
  readonly planned: number | null;
  readonly measured: number | null;
  readonly verdict: EffectVerdict | null;
}

export interface Stretch {
  readonly projects: number;
  readonly medianDays: number | null;
}

export interface Stretches {
  readonly toDecision: Stretch;
  readonly toDelivery: Stretch;
  readonly toEffect: Stretch;
}

const daysFrom = (from: string | null, to: string | null): number[] =>
  from === null || to === null ? [] : [Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)];

function stretchOf(courses: readonly Course[], from: keyof Course, to: keyof Course): Stretch {
  const days = courses.flatMap((course) => daysFrom(course[from] as string | null, course[to] as string | null));
  return { projects: days.length, medianDays: medianOf(days) };
}

/** Median days from what was seen to the decision, on to delivery, on to the accepted effect. */
export const stretchesOf = (courses: readonly Course[]): Stretches => ({
  toDecision: stretchOf(courses, 'seenOn', 'decidedOn'),
  toDelivery: stretchOf(courses, 'decidedOn', 'deliveredOn'),
  toEffect: stretchOf(courses, 'deliveredOn', 'effectOn'),
});

export interface SourceRecord {
  readonly source: Source;
  readonly projects: number;
  readonly accepted: number;
  readonly improved: number;
  /** Median of measured against planned: 1 is as much as was planned. */
  readonly medianOfPlan: number | null;
}

/** Whether what each source of nominations promises is also measured. */
export function sourcesOf(courses: readonly Course[]): SourceRecord[] {
  return [...Map.groupBy(courses, ({ source }) => source)]
    .map(([source, own]): SourceRecord => {
      const accepted = own.filter(({ effectOn }) => effectOn !== null);
      const parts = accepted.flatMap(({ planned, measured }) =>
        planned && measured !== null ? [measured / planned] : [],
      );
      const improved = accepted.filter(({ verdict }) => verdict === 'IMPROVED').length;
      return { source, projects: own.length, accepted: accepted.length, improved, medianOfPlan: medianOf(parts) };
    })
    .sort((a, b) => b.projects - a.projects || a.source.localeCompare(b.source));
}

/** How many projects the portfolio holds, and which part of them serves this promise; one may serve several. */
export function shareOf(
  { projects }: Pick<PromiseShare, 'projects'>,
  { promises, unpromised }: Pick<LedgerDocument, 'promises' | 'unpromised'>,
): { readonly of: number; readonly share: number } {
  const all = [...promises.flatMap((one) => one.projects), ...unpromised];
  const of = new Set(all.map(({ number }) => number)).size;
  return { of, share: of === 0 ? 0 : projects.length / of };
}

/** A promise of the vision in force with the projects that work on its metric. */
export interface PromiseShare {
  readonly id: string;
  readonly text: string;
  readonly metric: { readonly slug: string; readonly name: string } | null;
  readonly projects: readonly ProjectName[];
}

/** All that the ledger of a board says. */
export interface LedgerDocument {
  readonly currency: string;
  readonly models: readonly ValueModel[];
  readonly entries: readonly LedgerEntry[];
  readonly total: LedgerTotal;
  readonly stretches: Stretches;
  readonly sources: readonly SourceRecord[];
  readonly promises: readonly PromiseShare[];
  /** Projects that serve no promise of the vision in force. */
  readonly unpromised: readonly ProjectName[];
  /** Measured, and waiting for the board. */
  readonly waiting: readonly ProjectName[];
}
