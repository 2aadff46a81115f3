import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRevisable } from '../revisions/revision.rules.ts';
import { promiseProblem, refuseOtherEffect, refuseStart, type StartFacts } from './promise.rules.ts';
import {
  isDelivered,
  type ProjectStage,
  projectStages,
  refuseChange,
  refuseEndingByHand,
  refuseMeasuring,
  refuseMove,
} from './stage.rules.ts';

/** Asked some million times: cheaper than an expectation. */
const hold = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(what);
};

/** Written out a second time on purpose: what is not on this list never happens. */
const allowed = new Set([
  ...['CHARTERED > ACTIVE', 'CHARTERED > STOPPED', 'ACTIVE > ON_HOLD', 'ACTIVE > DELIVERED', 'ACTIVE > STOPPED'],
  ...['ON_HOLD > ACTIVE', 'ON_HOLD > STOPPED', 'DELIVERED > MEASURING', 'DELIVERED > CLOSED', 'MEASURING > CLOSED'],
]);

type Charter = Omit<StartFacts, 'adopted'>;
const nothing: Charter = {
  ...{ problem: '', promiseId: null, promiseInWords: '', metricId: null, reasonId: null },
  ...{ notMeasurableBecause: '', reviewOn: null },
};

/** A project from its charter to its end, with a ledger that never asks the rules. */
class World {
  readonly adopted: boolean;
  stage: ProjectStage = 'CHARTERED';
  charter = nothing;
  isPlanned = false;
  verdict: 'NONE' | 'OPEN' | 'ACCEPTED' = 'NONE';
  /** Who made the last move: somebody by hand, or the board. */
  endedBy: 'NOBODY' | 'BOARD' = 'NOBODY';
  startedWith: Charter | null = null;

  constructor(adopted: boolean) {
    this.adopted = adopted;
  }

  say(part: Partial<Charter>) {
    const wanted = { ...this.charter, ...part };
    const refusal = refuseChange(this) ?? refuseOtherEffect(this.charter, wanted, this.isPlanned);
    if (refusal || promiseProblem(wanted, { state: 'PUBLISHED' })) return;
    this.charter = wanted;
  }

  move(to: ProjectStage) {
    if (refuseEndingByHand(to) ?? refuseMove(this.stage, to) ?? refuseMeasuring(to, this.isPlanned)) return;
    this.go(to);
  }

  private go(to: ProjectStage) {
    const from = this.stage;
    if (from === 'CHARTERED' && to === 'ACTIVE') {
      if (refuseStart({ ...this.charter, adopted: this.adopted })) return;
      this.startedWith = this.charter;
    }
    hold(allowed.has(`${from} > ${to}`), `${from} became ${to}`);
    this.stage = to;
  }

  /** The effect is planned before it is delivered; the plan's metric and review day are then the project's. */
  plan(metricId: string, reviewOn: string) {
    if (refuseChange(this) || isDelivered(this.stage)) return;
    this.isPlanned = true;
    this.charter = { ...this.charter, metricId, reasonId: null, notMeasurableBecause: '', reviewOn };
  }

  measure() {
    if (this.isPlanned && isDelivered(this.stage) && this.verdict === 'NONE') this.verdict = 'OPEN';
  }

  accept() {
    if (this.verdict !== 'OPEN' || this.stage === 'CLOSED') return;
    this.verdict = 'ACCEPTED';
    this.byTheBoard('CLOSED');
  }

  stop() {
    if (isRevisable(this.stage)) this.byTheBoard('STOPPED');
  }

  closeWithout() {
    if (this.isPlanned || !isDelivered(this.stage) || this.stage === 'CLOSED') return;
    this.byTheBoard('CLOSED');
  }

  private byTheBoard(to: 'STOPPED' | 'CLOSED') {
    if (refuseMove(this.stage, to)) return;
    this.endedBy = 'BOARD';
    this.go(to);
  }

  check(before: Pick<World, 'stage' | 'charter' | 'isPlanned'>) {
    const { stage, charter, startedWith, isPlanned, verdict, endedBy } = this;
    const isOver = stage === 'CLOSED' || stage === 'STOPPED';
    const wasOver = before.stage === 'CLOSED' || before.stage === 'STOPPED';
    hold(!wasOver || (before.stage === stage && before.charter === charter), 'what is over stays as it was');
    hold(!isOver || endedBy === 'BOARD', 'the board ends it, nobody else');
    hold(stage === 'CHARTERED' || stage === 'STOPPED' || startedWith !== null, 'it started once');
    if (startedWith && !this.adopted) hold(isReady(startedWith), 'it started with five things');
    hold(stage !== 'MEASURING' || isPlanned, 'only what was promised is measured');
    hold(verdict !== 'ACCEPTED' || stage === 'CLOSED', 'an accepted verdict closes it');
    hold(!(stage === 'CLOSED' && isPlanned) || verdict === 'ACCEPTED', 'what was promised ends with its verdict');
    hold(!isDelivered(before.stage) || before.isPlanned === isPlanned, 'nobody promises what can be seen already');
    const shown = [charter.metricId !== null, charter.reasonId !== null, charter.notMeasurableBecause.trim() !== ''];
    hold(shown.filter(Boolean).length <= 1, 'it is shown by one thing');
  }
}

const isReady = ({ problem, metricId, reasonId, reviewOn, ...charter }: Charter): boolean =>
  problem.trim() !== '' &&
  (charter.promiseId !== null || charter.promiseInWords.trim() !== '') &&
  (metricId !== null || reasonId !== null || charter.notMeasurableBecause.trim() !== '') &&
  reviewOn !== null;

const text = fc.constantFrom('', ' ', 'Customers wait.');
const id = fc.constantFrom(null, 'one', 'other');
const day = fc.constantFrom(null, '2027-03-01', '2027-06-01');
const part: fc.Arbitrary<Partial<Charter>> = fc.oneof(
  text.map((problem) => ({ problem })),
  fc.record({ promiseId: id, promiseInWords: text }),
  fc.record({ metricId: id, reasonId: id, notMeasurableBecause: text }),
  day.map((reviewOn) => ({ reviewOn })),
);
const whole: Charter = {
  ...nothing,
  problem: 'Customers wait.',
  promiseId: 'one',
  metricId: 'one',
  reviewOn: '2027-03-01',
};
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  { weight: 4, arbitrary: part.map((said) => (world: World) => world.say(said)) },
  { weight: 1, arbitrary: fc.constant((world: World) => world.say(whole)) },
  { weight: 4, arbitrary: fc.constantFrom(...projectStages).map((to) => (world: World) => world.move(to)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      (world: World) => world.plan('other', '2027-06-01'),
      (world: World) => world.move('ACTIVE'),
      (world: World) => world.move('DELIVERED'),
      (world: World) => world.measure(),
      (world: World) => world.accept(),
      (world: World) => world.closeWithout(),
    ),
  },
  { weight: 1, arbitrary: fc.constant((world: World) => world.stop()) },
);

test('whatever is said, planned, moved and decided in whatever order: it starts with five things, is measured by what it promised, and the board ends it', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.boolean(), fc.array(command, { minLength: 8, maxLength: 16, size: 'max' }), (adopted, commands) => {
      const world = new World(adopted);
      for (const act of commands) {
        const { stage, charter, isPlanned } = world;
        act(world);
        world.check({ stage, charter, isPlanned });
      }
      reached.add(`${world.stage}${world.verdict === 'ACCEPTED' ? ' with its verdict' : ''}`);
    }),
    { numRuns: 20_000 },
  );
  expect([...reached].sort()).toEqual([...projectStages, 'CLOSED with its verdict'].sort());
});
