import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ProjectStage, projectStages, refuseEndingByHand, refuseMove } from '../projects/stage.rules.ts';
import {
  type Baseline,
  isEnding,
  isRevisable,
  refuseApplying,
  refuseQuietRevision,
  refuseRevision,
  refuseRevisionMove,
  refuseWithdrawing,
  type RevisionDraft,
  revisionKinds,
  type RevisionState,
  valueBefore,
} from './revision.rules.ts';

const today = '2026-11-23';

/** A project and its revisions, with a ledger that is kept beside them and never asks the rules. */
class World {
  stage: ProjectStage = 'CHARTERED';
  scope = '';
  solution = '';
  dueOn: string | null = null;
  place = 3;
  awaitsVerdict = false;
  readonly revisions: { draft: RevisionDraft; state: RevisionState; decisions: number; applied: number }[] = [];
  stages: ProjectStage[] = ['CHARTERED'];

  baseline(): Baseline {
    const { stage, scope, solution, dueOn, place, awaitsVerdict } = this;
    return { stage, scope, solution, dueOn, place: isRevisable(stage) ? place : null, places: 5, awaitsVerdict };
  }

  move(to: ProjectStage) {
    if (refuseMove(this.stage, to)) return;
    if (to === 'CLOSED') expect(this.awaitsVerdict).toBe(false);
    this.stage = to;
    this.stages.push(to);
  }

  /** By hand, nothing ends. */
  moveByHand(to: ProjectStage) {
    if (!refuseEndingByHand(to)) this.move(to);
  }

  /** An effect is planned before going live; the board settles its verdict. */
  plan() {
    if (isRevisable(this.stage)) this.awaitsVerdict = true;
  }

  settle() {
    this.awaitsVerdict = false;
  }

  edit(said: Pick<Baseline, 'scope' | 'solution' | 'dueOn'>) {
    const before = this.baseline();
    if (before.stage === 'CLOSED' || before.stage === 'STOPPED' || refuseQuietRevision(before, said)) return;
    if (before.stage !== 'CHARTERED') {
      if (before.scope) expect(said.scope).toBe(before.scope);
      if (before.dueOn) expect(said.dueOn).toBe(before.dueOn);
    }
    Object.assign(this, said);
  }

  propose(draft: RevisionDraft) {
    if (refuseRevision(draft, this.baseline(), today)) return;
    const whenever = draft.kind === 'CLOSE' ? ['DELIVERED', 'MEASURING'] : ['CHARTERED', 'ACTIVE', 'ON_HOLD'];
    expect(whenever).toContain(this.stage);
    expect(draft.kind === 'CLOSE' && this.awaitsVerdict).toBe(false);
    this.revisions.push({ draft, state: 'PROPOSED', decisions: 0, applied: 0 });
  }

  decide(at: number) {
    const one = this.revisions[at];
    if (!one || refuseRevisionMove(one.state, 'DECIDED') || refuseRevision(one.draft, this.baseline(), today)) return;
    one.state = 'DECIDED';
    one.decisions += 1;
  }

  withdraw(at: number) {
    const one = this.revisions[at];
    if (one && !refuseWithdrawing(one.state)) one.state = 'WITHDRAWN';
  }

  /** The meeting is closed: the vote is counted. */
  close(at: number, isAdopted: boolean) {
    const one = this.revisions[at];
    if (one?.state !== 'DECIDED') return;
    if (isAdopted) this.apply(at);
    else one.state = 'REJECTED';
  }

  apply(at: number) {
    const one = this.revisions[at];
    if (!one || refuseRevisionMove(one.state, 'APPLIED')) return;
    if (refuseRevision(one.draft, this.baseline(), today)) {
      one.state = 'LAPSED';
      return;
    }
    const { kind, now } = one.draft;
    if (kind === 'STOP') this.move('STOPPED');
    if (kind === 'CLOSE') this.move('CLOSED');
    if (kind === 'SCOPE') this.scope = now.trim();
    if (kind === 'SOLUTION') this.solution = now.trim();
    if (kind === 'TIMING') this.dueOn = now;
    if (kind === 'PRIORITY') this.place = Number(now);
    if (isEnding(kind)) expect(this.stage).toBe(kind === 'STOP' ? 'STOPPED' : 'CLOSED');
    else expect(valueBefore(kind, this.baseline())).toBe(now.trim());
    one.state = 'APPLIED';
    one.applied += 1;
  }

  /** By circular resolution. */
  restOn(at: number, outcome: 'ADOPTED' | 'REJECTED') {
    const one = this.revisions[at];
    if (!one || refuseApplying({ state: one.state, boardId: 'cx' }, { boardId: 'cx', outcome, supersededById: null }))
      return;
    expect(outcome).toBe('ADOPTED');
    one.state = 'DECIDED';
    one.decisions += 1;
    this.apply(at);
  }

  check() {
    for (const { state, decisions, applied } of this.revisions) {
      expect(applied).toBeLessThanOrEqual(1);
      expect(applied).toBe(state === 'APPLIED' ? 1 : 0);
      if (['APPLIED', 'LAPSED', 'REJECTED'].includes(state)) expect(decisions).toBeGreaterThan(0);
    }
    expect(this.stages.filter((stage) => stage === 'STOPPED' || stage === 'CLOSED').length).toBeLessThanOrEqual(1);
    expect(this.stages.indexOf('STOPPED') === -1 || this.stages.at(-1) === 'STOPPED').toBe(true);
  }
}

const text = fc.constantFrom('', ' ', 'Cards', 'Cards and accounts');
const day = fc.constantFrom('2026-11-22', today, '2027-01-29', '2027-03-01', 'soon');
const place = fc.constantFrom('0', '1', '3', '5', '6');
const draft: fc.Arbitrary<RevisionDraft> = fc.record({
  kind: fc.constantFrom(...revisionKinds),
  now: fc.oneof(text, day, place),
  because: fc.constantFrom('', 'Customers wait.'),
});
const at = fc.nat(5);
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  fc.constantFrom(...projectStages).map((to) => (world: World) => world.moveByHand(to)),
  fc.constantFrom(
    (world: World) => world.plan(),
    (world: World) => world.settle(),
  ),
  fc
    .record({ scope: text, solution: text, dueOn: fc.constantFrom(null, '2027-01-29', '2027-03-01') })
    .map((said) => (world: World) => world.edit(said)),
  draft.map((one) => (world: World) => world.propose(one)),
  at.map((index) => (world: World) => world.decide(index)),
  at.map((index) => (world: World) => world.withdraw(index)),
  at.map((index) => (world: World) => world.apply(index)),
  fc.tuple(at, fc.boolean()).map(
    ([index, isAdopted]) =>
      (world: World) =>
        world.close(index, isAdopted),
  ),
  fc.tuple(at, fc.constantFrom('ADOPTED' as const, 'REJECTED' as const)).map(
    ([index, outcome]) =>
      (world: World) =>
        world.restOn(index, outcome),
  ),
);

test('whatever is done in whatever order, nothing is applied undecided or twice, and what is over stays over', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 5, maxLength: 25 }), (commands) => {
      const world = new World();
      for (const act of commands) act(world);
      world.check();
    }),
    { numRuns: 20_000 },
  );
}, 60_000);
