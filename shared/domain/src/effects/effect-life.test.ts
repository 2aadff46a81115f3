import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../limits.ts';
import { dayNumber, dayOf, type LocalDate } from '../local-time.ts';
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

/** Asked some million times: cheaper than an expectation. */
const hold = (isSo: boolean, what: string) => {
  if (!isSo) throw new Error(what);
};

/** Counted in numbers: a calendar takes its time over millions of days. */
const addDays = (day: LocalDate, days: number): LocalDate => dayOf(dayNumber(day) + days);

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
    hold(this.frozen === null, 'what is frozen is not promised anew');
    this.plan = plan;
  }

  move(to: ProjectStage) {
    if (to === 'CLOSED' || to === 'STOPPED') return;
    if (refuseMove(this.stage, to) ?? refuseMeasuring(to, this.plan !== null)) return;
    this.stage = to;
    if (to === 'DELIVERED' && this.plan) this.liveOn(this.today);
    this.freeze();
  }

  /** As it should go, one act after the other: promised, delivered on its day, measured on the day of its review. */
  deliver() {
    this.promise(30, 10);
    this.move('ACTIVE');
    this.wait(30);
    this.move('DELIVERED');
    this.wait(90);
    this.review(this.today);
  }

  /** The board moves the day of delivery. */
  slip(days: number) {
    const was = this.dueOn;
    this.dueOn = addDays(was ?? this.today, days);
    if (!this.plan || isDelivered(this.stage)) return;
    this.liveOn(goLiveMoved(this.plan.goLiveOn, { was, now: this.dueOn, today: this.today }));
    hold(this.plan.goLiveOn > this.today, 'a slip never makes a plan live');
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
    hold(today >= plan.reviewOn, 'no verdict before its day');
    this.reviews.push({ dueOn: plan.reviewOn, state: 'OPEN' });
  }

  settle(to: 'ACCEPTED' | 'DISPUTED', because: string, againIn: number | null) {
    const review = this.reviews.at(-1);
    if (!review || !this.plan) return;
    const againOn = to === 'DISPUTED' && againIn !== null ? addDays(this.today, againIn) : null;
    const said = { to, because, againOn, today: this.today, measured: this.reviews.length };
    if (refuseSettling(review, said)) return;
    hold(review.state === 'OPEN', 'a verdict is settled once');
    review.state = to;
    if (againOn) this.plan = { ...this.plan, reviewOn: againOn };
    if (to === 'ACCEPTED' && this.stage !== 'CLOSED') this.stage = 'CLOSED';
  }

  check() {
    const { plan, frozen, reviews, stage } = this;
    if (plan && frozen) hold(plan.smallestEffect === frozen.smallestEffect, 'a promise stays what it was');
    if (plan && isDelivered(stage)) this.checkLive(plan);
    if (plan && plan !== this.looked) {
      const { baseline, goLiveOn } = plan;
      hold(baseline.to < goLiveOn && baseline.from <= baseline.to, 'a baseline ends before go-live');
      hold(dayNumber(goLiveOn) - dayNumber(baseline.from) <= limits.effects.days, 'a baseline is not endless');
      this.looked = plan;
    }
    hold(reviews.length <= limits.effects.timesMeasured, 'it is not measured until it fits');
    hold(new Set(reviews.map(({ dueOn }) => dueOn)).size === reviews.length, 'one verdict a day');
    hold(
      reviews.slice(0, -1).every(({ state }) => state === 'DISPUTED'),
      'only what was disputed is measured again',
    );
    // A verdict closes it, and nothing else here does.
    hold(stage !== 'CLOSED' || reviews.at(-1)?.state === 'ACCEPTED', 'a verdict closes it');
    hold(stage !== 'MEASURING' || plan !== null, 'only what was promised is measured');
  }

  private checkLive(plan: EffectPlan) {
    const { stage, today } = this;
    hold(isFrozen(plan, { stage, today }), 'what is live is frozen');
    hold(plan.goLiveOn <= today, 'what is delivered is live');
  }
}

const stages = ['ACTIVE', 'ON_HOLD', 'DELIVERED', 'MEASURING', 'CLOSED'] as const;
const days = fc.integer({ min: -30, max: 120 });
const command: fc.Arbitrary<(world: World) => void> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 200 }).map((many) => (world: World) => world.wait(many)) },
  {
    weight: 1,
    arbitrary: fc.tuple(days, fc.integer({ min: 0, max: 20 })).map(
      ([inDays, effect]) =>
        (world: World) =>
          world.promise(inDays, effect),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...stages, 'ACTIVE' as const, 'DELIVERED' as const, 'DELIVERED' as const)
      .map((to) => (world: World) => world.move(to)),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      (world: World) => world.deliver(),
      (world: World) => world.settle('DISPUTED', 'A strike.', 40),
      (world: World) => world.settle('ACCEPTED', '', null),
    ),
  },
  { weight: 1, arbitrary: days.map((many) => (world: World) => world.slip(many)) },
  {
    weight: 3,
    arbitrary: fc.boolean().map((isFresh) => (world: World) => world.review(isFresh ? world.today : null)),
  },
  {
    weight: 3,
    arbitrary: fc
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
  },
);

test('whatever is planned, delivered, reviewed and settled in whatever order, a promise stays what it was when it went live', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(command, { minLength: 5, maxLength: 14, size: 'max' }), (commands) => {
      const world = new World();
      for (const act of commands) {
        act(world);
        world.check();
      }
      reached.add(`${world.stage} after ${world.reviews.length}`);
    }),
    { numRuns: 20_000 },
  );
  // They come as far as a second measurement.
  expect([...reached].some((end) => /^CLOSED after [23]/.test(end))).toBe(true);
});
