import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../limits.ts';
import { addDays, daysBetween, type LocalDate } from '../local-time.ts';
import { isDelivered, type ProjectStage, refuseMeasuring, refuseMove } from '../projects/stage.rules.ts';
import {
  type EffectPlan,
  goLiveMoved,
  isFrozen,
  livingOn,
  planProblem,
  refuseLatePlan,
  refusePlanChange,
} from './effect-plan.rules.ts';
import { isReviewDue, refuseSettling, type ReviewState } from './effect-review.rules.ts';

const scope = { dimension: null, touched: [], comparison: [], wanted: 'UP', nominatedBy: null } as const;
const planned = (today: LocalDate, inDays: number, smallestEffect: number): EffectPlan => {
  const goLiveOn = addDays(today, inDays);
  const baseline = { from: addDays(goLiveOn, -200), to: addDays(goLiveOn, -1) };
  return { ...scope, smallestEffect, baseline, goLiveOn, washInDays: 7, reviewOn: addDays(goLiveOn, 90) };
};

interface Review {
  readonly dueOn: LocalDate;
  state: ReviewState;
}

/** A project with its plan and its reviews, and beside them what was promised when it was frozen. */
class World {
  today = '2026-01-05';
  stage: ProjectStage = 'CHARTERED';
  plan: EffectPlan | null = null;
  /** What the plan said on the day it was frozen. */
  frozen: Pick<EffectPlan, 'smallestEffect'> | null = null;
  dueOn: LocalDate | null = null;
  reviews: Review[] = [];
  /** The plan that was looked at last. */
  looked: EffectPlan | null = null;

  wait(days: number) {
    this.today = addDays(this.today, days);
    this.freeze();
  }

  promise(inDays: number, smallestEffect: number) {
    const now = { stage: this.stage, today: this.today };
    const plan = planned(this.today, inDays, smallestEffect);
    if (refusePlanChange(this.plan, now) ?? refuseLatePlan(plan, now) ?? planProblem(plan)) return;
    expect(this.frozen).toBeNull();
    this.plan = plan;
  }

  move(to: ProjectStage) {
    if (to === 'CLOSED' || to === 'STOPPED') return;
    if (refuseMove(this.stage, to) ?? refuseMeasuring(to, this.plan !== null)) return;
    this.stage = to;
    if (to === 'DELIVERED' && this.plan) this.liveOn(this.today);
    this.freeze();
  }

  /** The board moves the day of delivery. */
  slip(days: number) {
    const was = this.dueOn;
    this.dueOn = addDays(was ?? this.today, days);
    if (!this.plan || isDelivered(this.stage)) return;
    this.liveOn(goLiveMoved(this.plan.goLiveOn, { was, now: this.dueOn, today: this.today }));
    expect(this.plan.goLiveOn > this.today).toBe(true);
  }

  liveOn(day: LocalDate) {
    if (this.plan) this.plan = { ...this.plan, ...livingOn(this.plan, day) };
  }

  freeze() {
    if (this.plan && !this.frozen && isDelivered(this.stage))
      this.frozen = { smallestEffect: this.plan.smallestEffect };
  }

  review(newestOn: LocalDate | null) {
    const { plan, today, stage } = this;
    if (!plan || !isDelivered(stage) || this.reviews.some(({ dueOn }) => dueOn === plan.reviewOn)) return;
    if (!isReviewDue(plan, { today, newestOn })) return;
    expect(today >= plan.reviewOn).toBe(true);
    this.reviews.push({ dueOn: plan.reviewOn, state: 'OPEN' });
  }

  settle(to: 'ACCEPTED' | 'DISPUTED', because: string, againIn: number | null) {
    const review = this.reviews.at(-1);
    if (!review || !this.plan) return;
    const againOn = to === 'DISPUTED' && againIn !== null ? addDays(this.today, againIn) : null;
    const said = { to, because, againOn, today: this.today, measured: this.reviews.length };
    if (refuseSettling(review, said)) return;
    expect(review.state).toBe('OPEN');
    review.state = to;
    if (againOn) this.plan = { ...this.plan, reviewOn: againOn };
    if (to === 'ACCEPTED' && this.stage !== 'CLOSED') this.stage = 'CLOSED';
  }

  check() {
    const { plan, frozen, reviews, stage, today } = this;
    if (plan && frozen) expect(plan.smallestEffect).toBe(frozen.smallestEffect);
    if (plan && isDelivered(stage)) {
      expect(isFrozen(plan, { stage, today })).toBe(true);
      expect(plan.goLiveOn <= today).toBe(true);
    }
    if (plan && plan !== this.looked) {
      expect(plan.baseline.to < plan.goLiveOn && plan.baseline.from <= plan.baseline.to).toBe(true);
      expect(daysBetween(plan.baseline.from, plan.goLiveOn)).toBeLessThanOrEqual(limits.effects.days);
      this.looked = plan;
    }
    expect(reviews.length).toBeLessThanOrEqual(limits.effects.timesMeasured);
    expect(new Set(reviews.map(({ dueOn }) => dueOn)).size).toBe(reviews.length);
    expect(reviews.slice(0, -1).every(({ state }) => state === 'DISPUTED')).toBe(true);
    // A verdict closes it, and nothing else here does.
    if (stage === 'CLOSED') expect(reviews.at(-1)?.state).toBe('ACCEPTED');
    if (stage === 'MEASURING') expect(plan).not.toBeNull();
  }
}

const stages = ['ACTIVE', 'ON_HOLD', 'DELIVERED', 'MEASURING', 'CLOSED'] as const;
const days = fc.integer({ min: -30, max: 120 });
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map((many) => (world: World) => world.wait(many)),
  fc.tuple(days, fc.integer({ min: 0, max: 20 })).map(
    ([inDays, effect]) =>
      (world: World) =>
        world.promise(inDays, effect),
  ),
  fc.constantFrom(...stages, 'ACTIVE' as const, 'DELIVERED' as const).map((to) => (world: World) => world.move(to)),
  days.map((many) => (world: World) => world.slip(many)),
  fc.boolean().map((isFresh) => (world: World) => world.review(isFresh ? world.today : null)),
  fc
    .tuple(
      fc.constantFrom('ACCEPTED' as const, 'DISPUTED' as const, 'DISPUTED' as const),
      fc.constantFrom('', 'A strike.'),
      fc.option(days),
    )
    .map(
      ([to, because, againIn]) =>
        (world: World) =>
          world.settle(to, because, againIn),
    ),
);

test('whatever is planned, delivered, reviewed and settled in whatever order, a promise stays what it was when it went live', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(command, { minLength: 40, maxLength: 60 }), (commands) => {
      const world = new World();
      for (const act of commands) {
        act(world);
        world.check();
      }
      reached.add(`${world.stage} after ${world.reviews.length}`);
    }),
    { numRuns: 400, seed: 5 },
  );
  // Forty to sixty commands in four hundred lives: twenty thousand; they come as far as a third measurement.
  expect([...reached].some((end) => /^CLOSED after [23]/.test(end))).toBe(true);
});
