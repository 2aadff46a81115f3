import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../local-time.ts';
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

const members = ['ana', 'bert', 'cleo'];

/** A vision, and beside it who said what to which words. */
class World {
  today = '2026-01-01';
  state: VisionState = 'DRAFT';
  words = 0;
  metrics: (string | null)[] = [];
  roundOneOn: string | null = null;
  roundTwoOn: string | null = null;
  /** Of the round that is on; to which words. */
  answers: { personId: string; stance: Stance; words: number }[] = [];

  wait(days: number) {
    this.today = addDays(this.today, days);
  }

  edit(metrics: (string | null)[]) {
    if (refuseVisionEdit(this.state)) return;
    this.words += 1;
    this.metrics = metrics;
  }

  answer(personId: string, stance: Stance) {
    if (roundOf(this.state) === null) return;
    this.answers = [
      ...this.answers.filter((one) => one.personId !== personId),
      { personId, stance, words: this.words },
    ];
  }

  move(to: VisionState) {
    const { state, roundOneOn, answers, metrics } = this;
    const promises = metrics.map((metricId) => ({ metricId }));
    if (refuseVisionMove({ state, roundOneOn, promises, memberIds: members, answers }, to, this.today)) return;
    if (to === 'ROUND_1') this.roundOneOn = this.today;
    if (to === 'ROUND_2') this.roundTwoOn = this.today;
    if (to !== 'RATIFIED') this.answers = [];
    this.state = to;
  }

  check() {
    if (this.state === 'DRAFT') return;
    if (this.state !== 'ROUND_1') {
      expect(daysBetween(this.roundOneOn ?? '', this.roundTwoOn ?? '')).toBeGreaterThanOrEqual(daysBetweenRounds);
      expect(this.metrics.every((metric) => metric !== null) && this.metrics.length > 0).toBe(true);
    }
    if (this.state !== 'RATIFIED') return;
    const said = this.answers.filter(({ personId }) => members.includes(personId));
    expect(said.length).toBe(members.length);
    // Every member speaks of the words that are ratified, and nobody objects to them.
    expect(said.every(({ stance, words }) => stance !== 'OBJECT' && words === this.words)).toBe(true);
  }
}

const command = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }).map((days) => (world: World) => world.wait(days)) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('ease', 'trust', null), { maxLength: 2 })
      .map((metrics) => (world: World) => world.edit(metrics)),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...members, 'guest'), fc.constantFrom('AGREE' as const, ...stances)).map(
      ([who, stance]) =>
        (world: World) =>
          world.answer(who, stance),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...visionStates).map((to) => (world: World) => world.move(to)) },
);

test('20,000 random acts on a vision ratify no words that somebody objects to, has not read, or had no week for', () => {
  let ratified = 0;
  fc.assert(
    fc.property(fc.array(command, { minLength: 100, maxLength: 100 }), (commands) => {
      const world = new World();
      for (const act of commands) {
        act(world);
        world.check();
      }
      if (world.state === 'RATIFIED') ratified += 1;
    }),
    { numRuns: 200, seed: 20_261_123 },
  );
  expect(ratified).toBeGreaterThan(3);
});
