import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOf } from '../local-time.ts';
import {
  daysBetweenRounds,
  refuseVisionEdit,
  refuseVisionMove,
  roundOf,
  type Stance,
  stances,
  type VisionState,
  visionStates,
} from './vision.rules.ts';

/** Asked some million times: cheaper than an expectation. */
const hold = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(what);
};

/** Counted in numbers: a calendar takes its time over millions of days. */
const addDays = (day: string, days: number) => dayOf(dayNumber(day) + days);

const members = ['ana', 'bert', 'cleo'];

interface Version {
  state: VisionState;
  words: number;
  metrics: readonly (string | null)[];
  roundOneOn: string | null;
  roundTwoOn: string | null;
  /** Of the round that is on; to which words. */
  answers: readonly { readonly personId: string; readonly stance: Stance; readonly words: number }[];
}

const fresh = (): Version => ({
  ...{ state: 'DRAFT', words: 0, metrics: [], roundOneOn: null, roundTwoOn: null, answers: [] },
});

/** The versions of a vision, and beside them who said what to which words. */
class World {
  today = '2026-01-01';
  readonly versions: Version[] = [fresh()];

  get coming(): Version {
    const last = this.versions.at(-1);
    if (last && last.state !== 'RATIFIED' && last.state !== 'SUPERSEDED') return last;
    const next = fresh();
    this.versions.push(next);
    return next;
  }

  wait(days: number) {
    this.today = addDays(this.today, days);
  }

  edit(metrics: readonly (string | null)[]) {
    const { coming } = this;
    if (refuseVisionEdit(coming.state)) return;
    coming.words += 1;
    coming.metrics = metrics;
  }

  answer(personId: string, stance: Stance) {
    const { coming } = this;
    if (roundOf(coming.state) === null) return;
    const others = coming.answers.filter((one) => one.personId !== personId);
    coming.answers = [...others, { personId, stance, words: coming.words }];
  }

  move(to: VisionState) {
    const { coming, today } = this;
    const { state, roundOneOn, answers, metrics } = coming;
    const promises = metrics.map((metricId) => ({ metricId }));
    if (refuseVisionMove({ state, roundOneOn, promises, memberIds: members, answers }, to, today)) return;
    if (to === 'ROUND_1') coming.roundOneOn = today;
    if (to === 'ROUND_2') coming.roundTwoOn = today;
    if (to === 'RATIFIED') this.supersede();
    if (to === 'RATIFIED') checkAgreed(coming);
    if (to !== 'RATIFIED') coming.answers = [];
    coming.state = to;
  }

  /** A whole version as it should go, one act after the other. */
  agree() {
    this.edit(['ease', 'trust']);
    this.move('ROUND_1');
    this.wait(daysBetweenRounds);
    this.move('ROUND_2');
    for (const who of members) this.answer(who, 'AGREE');
    this.move('RATIFIED');
  }

  private supersede() {
    for (const version of this.versions) if (version.state === 'RATIFIED') version.state = 'SUPERSEDED';
  }

  check() {
    hold(this.versions.filter(({ state }) => state === 'RATIFIED').length <= 1, 'one vision is in force');
    for (const version of this.versions) checkVersion(version);
  }
}

function checkVersion({ state, words, metrics, roundOneOn, roundTwoOn, answers }: Version) {
  if (state === 'DRAFT') return;
  if (state === 'ROUND_1') return hold(roundOneOn !== null, 'a round has its day');
  hold(
    dayNumber(roundTwoOn ?? '') - dayNumber(roundOneOn ?? '') >= daysBetweenRounds,
    'a week lies between the rounds',
  );
  hold(metrics.length > 0 && metrics.every((metric) => metric !== null), 'each promise has its metric');
  if (state !== 'ROUND_2') checkAgreed({ answers, words });
}

function checkAgreed({ answers, words }: Pick<Version, 'answers' | 'words'>) {
  const said = answers.filter(({ personId }) => members.includes(personId));
  hold(said.length === members.length, 'every member speaks');
  hold(
    said.every((one) => one.stance !== 'OBJECT' && one.words === words),
    'of the words that are ratified, and nobody objects to them',
  );
}

const agreed = fc.constantFrom('AGREE' as const, 'AGREE' as const, ...stances);
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }).map((days) => (world: World) => world.wait(days)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(['ease'], ['ease', 'trust'], [], ['ease', null])
      .map((metrics) => (world: World) => world.edit(metrics)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...members, 'guest'), agreed).map(
      ([who, stance]) =>
        (world: World) =>
          world.answer(who, stance),
    ),
  },
  {
    weight: 1,
    arbitrary: agreed.map((stance) => (world: World) => members.forEach((who) => world.answer(who, stance))),
  },
  { weight: 1, arbitrary: fc.constant((world: World) => world.agree()) },
  { weight: 3, arbitrary: fc.constantFrom(...visionStates).map((to) => (world: World) => world.move(to)) },
);

test('in 20,000 random lives no words are ratified that somebody objects to, has not read, or had no week for', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(command, { minLength: 5, maxLength: 16, size: 'max' }), (commands) => {
      const world = new World();
      for (const act of commands) act(world);
      world.check();
      for (const { state } of world.versions) reached.add(state);
    }),
    { numRuns: 20_000 },
  );
  expect([...reached].sort()).toEqual([...visionStates].sort());
});
