import { smallestCell } from '../metrics/gates.rules.ts';
import { rowsToHide } from '../metrics/small-cells.rules.ts';
import type { Refusal } from '../refusal.ts';
import type { VisionState } from './vision.rules.ts';

/** Do we live it? Would you sign it? */
export const pulseQuestions = ['LIVED', 'SIGNED'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

export const pulseAnswers = ['YES', 'PARTLY', 'NO'] as const;
export type PulseAnswer = (typeof pulseAnswers)[number];

export type PulseClosed = Refusal<'PulseClosed'>;
export type PulseTaken = Refusal<'PulseTaken'>;

/** Employees are asked between the rounds; each once, for nobody can find an answer again to change it. */
export function refusePulse(state: VisionState, hasAnswered: boolean): PulseClosed | PulseTaken | null {
  if (state !== 'ROUND_1')
    return { __typename: 'PulseClosed', message: 'Employees are asked between the two rounds of the board.' };
  if (hasAnswered)
    return { __typename: 'PulseTaken', message: 'You have answered; whose answer is whose is kept nowhere.' };
  return null;
}

/** The second round reads the result. Before that, two looks in a row would tell one answer. */
export const isPulseRead = (state: VisionState): boolean => state !== 'DRAFT' && state !== 'ROUND_1';

/** How many of one department gave an answer to a question. */
export interface PulseCount {
  /** Null: people without a department. */
  readonly departmentId: string | null;
  readonly question: PulseQuestion;
  readonly answer: PulseAnswer;
  readonly n: number;
}

/** Null: what is not yes is told as one, the answers less those who said yes. */
export interface PulseTally {
  readonly YES: number;
  readonly PARTLY: number | null;
  readonly NO: number | null;
}

export interface PulseGroup {
  readonly answered: number;
  /** Null: what single people said could be told from it. */
  readonly lived: PulseTally | null;
  readonly signed: PulseTally | null;
}

export interface PulseOfDepartment {
  readonly departmentId: string | null;
  /** Null: fewer than 5 answered, or those of another department would follow. */
  readonly group: PulseGroup | null;
}

export interface PulseResult {
  /** Null: fewer than 5 answered at all. */
  readonly overall: PulseGroup | null;
  readonly departments: readonly PulseOfDepartment[];
}

type Said = Readonly<Record<PulseAnswer, number>>;

const saidTo = (counts: readonly PulseCount[], question: PulseQuestion): Said => {
  const of = (answer: PulseAnswer) =>
    counts.filter((one) => one.question === question && one.answer === answer).reduce((sum, { n }) => sum + n, 0);
  return { YES: of('YES'), PARTLY: of('PARTLY'), NO: of('NO') };
};

const sizeOf = ({ YES, PARTLY, NO }: Said): number => YES + PARTLY + NO;
const together = (all: readonly Said[]): Said => ({
  YES: all.reduce((sum, { YES }) => sum + YES, 0),
  PARTLY: all.reduce((sum, { PARTLY }) => sum + PARTLY, 0),
  NO: all.reduce((sum, { NO }) => sum + NO, 0),
});

/** The ways to tell what was said, the fuller one first. */
const tellings: readonly {
  readonly cells: (said: Said) => readonly number[];
  readonly tally: (said: Said) => PulseTally;
}[] = [
  { cells: ({ YES, PARTLY, NO }) => [YES, PARTLY, NO], tally: (said) => said },
  { cells: ({ YES, PARTLY, NO }) => [YES, PARTLY + NO], tally: ({ YES }) => ({ YES, PARTLY: null, NO: null }) },
];

/** No cell of 1 to 4, and not all in one: that would say what each of them said. */
const tellsNobody = (cells: readonly number[]): boolean =>
  cells.every((n) => n === 0 || n >= smallestCell) && cells.filter((n) => n > 0).length > 1;

/**
 * What each group said to one question, as far as it tells of nobody; null where it would.
 * Those kept back are together one more group that a reader can work out by subtraction, so it has to tell of nobody,
 * too: until it does, the smallest of the others is kept back with them.
 */
function tallies(groups: readonly Said[], mayTell: (index: number) => boolean): (PulseTally | null)[] {
  const told: (PulseTally | null)[] = groups.map(() => null);
  for (const { cells, tally } of tellings) {
    const left = groups.map((said, index) => ({ said, index })).filter(({ index }) => told[index] === null);
    const safe = left
      .filter(({ said, index }) => mayTell(index) && tellsNobody(cells(said)))
      .toSorted((a, b) => sizeOf(a.said) - sizeOf(b.said) || a.index - b.index);
    const isFollowing = () => {
      const kept = together(left.filter((one) => !safe.includes(one)).map(({ said }) => said));
      return sizeOf(kept) > 0 && !tellsNobody(cells(kept));
    };
    while (safe.length > 0 && isFollowing()) safe.shift();
    for (const { said, index } of safe) told[index] = tally(said);
  }
  return told;
}

/** What employees said, as a whole and by department: no cell under 5 is shown or follows from the others. */
export function pulseResult(counts: readonly PulseCount[]): PulseResult {
  const groups = [...Map.groupBy(counts, ({ departmentId }) => departmentId)]
    .map(([departmentId, own]) => ({ departmentId, lived: saidTo(own, 'LIVED'), signed: saidTo(own, 'SIGNED') }))
    .filter(({ lived }) => sizeOf(lived) > 0);
  const sizes = groups.map(({ lived }) => sizeOf(lived));
  const answered = sizes.reduce((sum, n) => sum + n, 0);
  if (answered < smallestCell)
    return { overall: null, departments: groups.map(({ departmentId }) => ({ departmentId, group: null })) };

  const hidden = rowsToHide(sizes);
  const told = (question: 'lived' | 'signed') => {
    const said = groups.map((group) => group[question]);
    const [whole = null] = tallies([together(said)], () => true);
    return { whole, parts: whole === null ? [] : tallies(said, (index) => !hidden.has(index)) };
  };
  const [lived, signed] = [told('lived'), told('signed')];
  return {
    overall: { answered, lived: lived.whole, signed: signed.whole },
    departments: groups.map(({ departmentId }, index) => ({
      departmentId,
      group: hidden.has(index)
        ? null
        : { answered: sizes[index] ?? 0, lived: lived.parts[index] ?? null, signed: signed.parts[index] ?? null },
    })),
  };
}
