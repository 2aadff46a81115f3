import { test } from '@jest/globals';
import fc from 'fast-check';
import {
  isPulseRead,
  type PulseAnswer,
  pulseAnswers,
  type PulseCount,
  type PulseGroup,
  pulseQuestions,
  pulseResult,
  refusePulse,
} from './pulse.rules.ts';
import type { VisionState } from './vision.rules.ts';

/** Asked some million times: cheaper than an expectation. */
const hold = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(what);
};

const smallest = 5;
type Said = readonly [lived: PulseAnswer, signed: PulseAnswer];

/** A vision between its rounds and the employees who answer it; who said what is known to this ledger alone. */
class World {
  state: VisionState = 'DRAFT';
  readonly said = new Map<string, { readonly departmentId: string | null; readonly said: Said }>();

  move(to: VisionState) {
    const next: Partial<Record<VisionState, VisionState>> = {
      ...{ DRAFT: 'ROUND_1', ROUND_1: 'ROUND_2', ROUND_2: 'RATIFIED', RATIFIED: 'SUPERSEDED' },
    };
    if (next[this.state] === to) this.state = to;
  }

  answer(person: number, departmentId: string | null, said: Said) {
    const name = String(person);
    if (refusePulse(this.state, this.said.has(name))) return;
    hold(this.state === 'ROUND_1', 'only between the rounds');
    hold(!this.said.has(name), 'each once');
    this.said.set(name, { departmentId, said });
  }

  counts(): PulseCount[] {
    const all = [...this.said.values()];
    const departments = [...new Set(all.map(({ departmentId }) => departmentId))];
    return departments.flatMap((departmentId) =>
      pulseQuestions.flatMap((question, nth) =>
        pulseAnswers.map((answer) => ({
          ...{ departmentId, question, answer },
          n: all.filter((one) => one.departmentId === departmentId && one.said[nth] === answer).length,
        })),
      ),
    );
  }

  check() {
    hold(isPulseRead(this.state) === !['DRAFT', 'ROUND_1'].includes(this.state), 'not read before the second round');
    const { overall, departments } = pulseResult(this.counts());
    hold(this.said.size >= smallest || overall === null, 'fewer than five are not told');
    const shown = departments.flatMap(({ departmentId, group }) => (group ? [{ departmentId, group }] : []));
    for (const { departmentId, group } of shown) this.checkGroup(group, (one) => one.departmentId === departmentId);
    if (overall) this.checkGroup(overall, () => true);
    // What is kept back is a group as well, which whoever subtracts learns: nobody, or at least five.
    const kept = this.said.size - shown.reduce((sum, { group }) => sum + group.answered, 0);
    hold(shown.length === 0 || kept === 0 || kept >= smallest, 'what is kept back cannot be worked out');
  }

  /** As many as there are; no cell of 1 to 4, and never all of one mind. */
  private checkGroup(group: PulseGroup, isIn: (one: { readonly departmentId: string | null }) => boolean) {
    const own = [...this.said.values()].filter(isIn);
    hold(group.answered === own.length && own.length >= smallest, 'a group is as large as it is, and no cell');
    for (const [nth, tally] of [group.lived, group.signed].entries()) {
      if (!tally) continue;
      const yes = own.filter(({ said }) => said[nth] === 'YES').length;
      const told =
        tally.PARTLY === null ? [tally.YES, own.length - tally.YES] : [tally.YES, tally.PARTLY, tally.NO ?? 0];
      hold(tally.YES === yes && sum(told) === own.length, 'what is told is what was said');
      hold(
        told.every((n) => n === 0 || n >= smallest),
        'no cell under five',
      );
      hold(told.filter((n) => n > 0).length > 1, 'never all of one mind');
    }
  }
}

const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);

const answer = fc.constantFrom(...pulseAnswers);
const department = fc.constantFrom('branches', 'desk', null);
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<VisionState>('ROUND_1', 'ROUND_2', 'RATIFIED', 'SUPERSEDED')
      .map((to) => (world: World) => world.move(to)),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(fc.nat(40), department, answer, answer).map(
      ([person, departmentId, lived, signed]) =>
        (world: World) =>
          world.answer(person, departmentId, [lived, signed]),
    ),
  },
);

test('whoever answers in whatever order: each once, only between the rounds, and no result tells what one of them said', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 10, maxLength: 40, size: 'max' }), (commands) => {
      const world = new World();
      world.move('ROUND_1');
      for (const act of commands) act(world);
      world.check();
    }),
    { numRuns: 20_000 },
  );
});
