import { limits } from '../limits.ts';
import { escapedPart, figureIn, partsOf, plain, readWays, type ReadWay } from './map-cell.rules.ts';
import { type Changeability, changeabilities, type LaneKind, laneKinds, type MapLane } from './process-map.rules.ts';

/** A map as a table: one line a step, its ways on as `4 80% in order | 2 20% sent back`, `end` or `nowhere`. */
export const mapColumns = [
  ...(['step', 'trace', 'lane', 'lane number', 'lane kind', 'cost per hour', 'department', 'signed by'] as const),
  ...(['touch minutes', 'touch minutes p90', 'wait minutes', 'wait minutes p90', 'cases a month'] as const),
  ...(['customer sees it', 'emotion', 'written down', 'done', 'systems'] as const),
  ...(['reason', 'changeability', 'decided by', 'next'] as const),
] as const;

/** What a line says in a column. */
export type Said = (name: (typeof mapColumns)[number]) => string;

/** Everything a step says in a table; people and reasons by their names. */
export interface TableStep {
  readonly name: string;
  /** Empty for a step that is new. */
  readonly traceId: string;
  readonly isEnd: boolean;
  readonly touchMinutes: number | null;
  readonly touchMinutesP90: number | null;
  readonly waitMinutes: number | null;
  readonly waitMinutesP90: number | null;
  readonly monthlyVolume: number | null;
  readonly isCustomerVisible: boolean;
  readonly emotion: number | null;
  readonly documented: string;
  readonly practised: string;
  readonly systems: readonly string[];
  readonly changeability: Changeability | null;
  readonly rationaleTitle: string;
  readonly holderName: string;
}

/** A lane as a table says it; the department and who signs by their names. */
export interface TableLane extends Omit<MapLane, 'id'> {
  /** Its place from the customer down; null where the table does not say: then a name is one lane. */
  readonly number: number | null;
  readonly departmentName: string;
  readonly signerName: string;
}

export interface ReadLine {
  readonly lane: TableLane;
  /** Null for a lane in which nothing stands yet. */
  readonly step: TableStep | null;
  readonly ways: readonly ReadWay[];
}

interface Place {
  readonly index: number;
  readonly count: number;
}

/** What a step says, cell by cell, without its lane and its ways. */
export const cellsOf = (step: TableStep): Readonly<Partial<Record<Parameters<Said>[0], string>>> => ({
  ...{ step: step.name, trace: step.traceId, 'customer sees it': step.isCustomerVisible ? 'yes' : 'no' },
  ...{ 'touch minutes': figure(step.touchMinutes), 'touch minutes p90': figure(step.touchMinutesP90) },
  ...{ 'wait minutes': figure(step.waitMinutes), 'wait minutes p90': figure(step.waitMinutesP90) },
  ...{ 'cases a month': figure(step.monthlyVolume), emotion: figure(step.emotion) },
  ...{ 'written down': step.documented, done: step.practised, systems: step.systems.map(escapedPart).join(' | ') },
  ...{ reason: step.rationaleTitle, changeability: step.changeability ?? '', 'decided by': step.holderName },
});

export const figure = (of: number | null | undefined): string => (of === null || of === undefined ? '' : String(of));

/** One line as a step, or what is wrong with it. */
export function readLine(raw: Said, place: Place): ReadLine | string {
  const said: Said = (name) => plain(raw(name));
  const lane = readLane(said);
  if (typeof lane === 'string') return lane;
  return isBare(said) ? { lane, step: null, ways: [] } : readStep(said, { lane, place });
}

/** A lane in which nothing stands yet says at least whose it is. */
const isBare = (said: Said) => said('step') === '' && said('next') === '' && said('lane kind') !== '';

function readStep(said: Said, { lane, place }: { lane: ReadLine['lane']; place: Place }): ReadLine | string {
  const wrong = wrongNames([said('step'), lane.name]) ?? wrongFigures(said) ?? wrongWords(said);
  if (wrong) return wrong;
  const ways = readWays(said('next'), place);
  if (typeof ways === 'string') return ways;
  return { lane, step: { ...stepIn(said), isEnd: ways.isEnd }, ways: ways.ways };
}

function readLane(said: Said): ReadLine['lane'] | string {
  const costPerHour = figureIn(said('cost per hour'));
  if (Number.isNaN(costPerHour)) return notFigures;
  if ((costPerHour ?? 0) > limits.deepDives.costPerHour.max) return 'No hour costs more than a million.';
  const kind = kindIn(said('lane kind'));
  if (!kind) return `A lane is ${laneKinds.join(', ')}, not “${said('lane kind')}”.`;
  return numbered(said) ?? withPeople(said, { name: said('lane'), kind, costPerHour });
}

function numbered(said: Said): string | null {
  if (said('lane') === '') return namesBoth;
  const number = figureIn(said('lane number'));
  return number === null || (Number.isInteger(number) && number > 0)
    ? null
    : 'The number of a lane is its place: 1, 2, 3.';
}

const withPeople = (said: Said, lane: Omit<MapLane, 'id'>): TableLane => ({
  ...{ ...lane, number: figureIn(said('lane number')) },
  ...{ departmentName: said('department'), signerName: said('signed by') },
});

const stepIn = (said: Said): Omit<TableStep, 'isEnd'> => ({
  ...{ name: said('step'), traceId: said('trace').toLowerCase() },
  ...{ touchMinutes: figureIn(said('touch minutes')), touchMinutesP90: figureIn(said('touch minutes p90')) },
  ...{ waitMinutes: figureIn(said('wait minutes')), waitMinutesP90: figureIn(said('wait minutes p90')) },
  ...{ monthlyVolume: figureIn(said('cases a month')), emotion: emotionIn(said('emotion')) },
  isCustomerVisible: /^(y|yes|ja|ano|true|1|x)$/i.test(said('customer sees it')),
  ...{ documented: said('written down'), practised: said('done'), systems: partsOf(said('systems')) },
  ...{ rationaleTitle: said('reason'), holderName: said('decided by') },
  changeability: changeabilityIn(said('changeability')) ?? null,
});

const kindIn = (text: string): LaneKind | undefined =>
  text === '' ? 'DEPARTMENT' : laneKinds.find((kind) => kind === text.toUpperCase());

const changeabilityIn = (text: string): Changeability | undefined =>
  changeabilities.find((one) => one === text.toUpperCase().replaceAll(' ', '_'));

/** From −2 to 2; NaN for anything else. */
const emotionIn = (text: string): number | null => {
  if (text === '') return null;
  const felt = Number(text.replace('−', '-'));
  return Number.isInteger(felt) && Math.abs(felt) <= 2 ? felt : NaN;
};

const namesBoth = 'A line names its step and its lane.';
const notFigures = 'Minutes, cases and costs are numbers, 0 or more.';

function wrongNames(names: readonly string[]): string | null {
  if (names.some((name) => name === '')) return namesBoth;
  const { title } = limits.text;
  return names.some((name) => name.length > title) ? `A name has at most ${title} characters.` : null;
}

const minuteColumns = ['touch minutes', 'touch minutes p90', 'wait minutes', 'wait minutes p90'] as const;

function wrongFigures(said: Said): string | null {
  const minutes = minuteColumns.map((name) => figureIn(said(name)));
  const cases = figureIn(said('cases a month'));
  if ([...minutes, cases].some(Number.isNaN)) return notFigures;
  const { stepMinutes, volume } = limits.deepDives;
  if (minutes.some((of) => (of ?? 0) > stepMinutes.max)) return 'No step takes longer than five years.';
  if (!Number.isInteger(cases ?? 0) || (cases ?? 0) > volume.max) return 'Cases a month are a whole number.';
  return Number.isNaN(emotionIn(said('emotion'))) ? 'How it feels is a whole number from -2 to 2.' : null;
}

function wrongWords(said: Said): string | null {
  const { systems: most } = limits.deepDives;
  if ([said('written down'), said('done')].some((text) => text.length > limits.text.long)) return 'A text is too long.';
  const systems = partsOf(said('systems'));
  if (systems.length > most) return `A step has at most ${most} systems.`;
  if (systems.some((name) => name.length > limits.text.title)) return 'The name of a system is too long.';
  if (said('changeability') === '' || changeabilityIn(said('changeability'))) return null;
  return `Who can change it is one of ${changeabilities.join(', ')}, not “${said('changeability')}”.`;
}
